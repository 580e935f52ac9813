import { type Step, step } from '../commands/plan-steps.ts';
import { setField } from '../commands/set-field.ts';
import {
  type HealthTestForm,
  printHealthTest,
  readHealthTest,
} from '../compose/fields/health-test.ts';
import { readSwitch } from '../compose/fields/switch.ts';
import type { YamlView } from '../text/yaml-view.ts';

/**
 * How the health of a service is found out. `image`: as its image says; `line`: a line for the shell;
 * `program`: a program with arguments; `off`: not at all; `other`: in no way that readers know.
 */
export type HealthKind = 'image' | 'line' | 'program' | 'off' | 'other';

/** What a `healthcheck` says, in any of the forms of its test. */
export function healthKind(view: YamlView | undefined): HealthKind {
  const test = readHealthTest(view?.get('test'));
  if (readSwitch(view?.get('disable'))?.value || test?.form === 'none') return 'off';
  if (!test)
    return view === undefined || view.kind === 'map' || view.kind === 'null' ? 'image' : 'other';
  return test.form === 'shell' ? 'line' : test.form;
}

/** The command that a `healthcheck` runs, on one line. */
export function healthCommand(view: YamlView | undefined): string {
  return readHealthTest(view?.get('test'))?.command ?? '';
}

/**
 * What to do where another kind was chosen. Undefined where a command has to be typed first.
 * A check that is switched off keeps its command, for when it is switched on again; times stay where the
 * check of the image is taken.
 */
export function changeHealthKind(
  service: string,
  view: YamlView | undefined,
  to: HealthKind,
): readonly Step[] | undefined {
  const at = { service, within: ['healthcheck'] };
  if (to === 'image') {
    return ['test', 'disable'].map((key) => step(setField, { ...at, key, value: undefined }));
  }
  if (to === 'off') return [step(setField, { ...at, key: 'disable', value: true })];
  const command = healthCommand(view);
  return command === '' ? undefined : changeHealthCommand(service, view, to, command);
}

/** What to do where a command was typed; undefined where its words cannot be told apart. */
export function changeHealthCommand(
  service: string,
  view: YamlView | undefined,
  kind: HealthKind,
  command: string,
): readonly Step[] | undefined {
  const at = { service, within: ['healthcheck'] };
  const value = command === '' ? undefined : printHealthTest({ form: formOf(view, kind), command });
  if (command !== '' && value === undefined) return undefined;
  return [
    step(setField, { ...at, key: 'test', value }),
    ...(view?.get('disable') ? [step(setField, { ...at, key: 'disable', value: undefined })] : []),
  ];
}

/** A line for the shell stands alone, or behind CMD-SHELL where the file writes tests as lists. */
function formOf(view: YamlView | undefined, kind: HealthKind): HealthTestForm {
  if (kind === 'program') return 'program';
  return view?.get('test')?.kind === 'seq' ? 'shell' : 'line';
}
