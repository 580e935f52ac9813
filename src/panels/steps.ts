import type { Command } from '../commands/command.ts';
import { planSteps, type Step } from '../commands/plan-steps.ts';

export interface StepsArgs {
  /** For undo and history. */
  readonly label: string;
  /** At least one; each is planned over what those before it leave. */
  readonly steps: readonly Step[];
}

/** Several commands as one step that one undo takes back, such as rows pasted together. All or none is done. */
export const runSteps: Command<StepsArgs> = {
  id: 'run-steps',
  label: ({ label }) => label,
  plan: (doc, { steps }) => planSteps(doc, steps),
};
