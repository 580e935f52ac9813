import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { deleteField, writeField } from './field-edit.ts';
import { findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';
import { planWithin } from './plan-within.ts';

export interface SetBuildArgs {
  readonly service: string;
  /** The folder; an empty one is taken away. */
  readonly context: string;
}

/** Sets the folder that a service is built from, in the short or long form that is there. */
export const setBuild: Command<SetBuildArgs> = {
  id: 'set-build',
  label: ({ service, context }) =>
    context ? `Build ${service} from ${context}` : `Change build of ${service}`,
  plan(doc, { service, context }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'build'];
    const form = target.view.get('build')?.kind;
    if (form === 'seq') {
      return refuse('build-is-list', `“build” of ${service} is a list. Mend it in the text.`, path);
    }
    if (form === 'map') {
      return planWithin(
        doc,
        { service, within: ['build'] },
        (build) =>
          context ? writeField(build, 'context', context) : deleteField(build, 'context'),
        ['context'],
      );
    }
    const edit = context ? writeField(target, 'build', context) : deleteField(target, 'build');
    return planField(doc, service, edit, path);
  },
};
