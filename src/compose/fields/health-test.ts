import type { YamlValue } from '../../text/intent.ts';
import type { YamlView } from '../../text/yaml-view.ts';
import { parseWords, printWords } from './words.ts';

/**
 * How `healthcheck.test` is written. `line`: text for the shell; `shell`: the same behind CMD-SHELL;
 * `program`: words behind CMD; `none`: NONE, the check is off; `other`: nothing that readers know.
 */
export type HealthTestForm = 'line' | 'shell' | 'program' | 'none' | 'other';

export interface HealthTest {
  readonly form: HealthTestForm;
  /** The command on one line; words with blanks stand in quotes. */
  readonly command: string;
}

/** `test` of a health check in any of its forms; undefined where there is none. */
export function readHealthTest(view: YamlView | undefined): HealthTest | undefined {
  if (!view || view.kind === 'null') return undefined;
  if (view.kind === 'scalar') return { form: 'line', command: view.string ?? '' };
  const [head, ...words] = view.items.map((item) => item.string);
  if (words.some((word) => word === undefined)) return { form: 'other', command: '' };
  const texts = words.flatMap((word) => (word === undefined ? [] : [word]));
  if (head === 'NONE' && texts.length === 0) return { form: 'none', command: '' };
  if (head === 'CMD-SHELL' && texts.length === 1) {
    return { form: 'shell', command: texts[0] ?? '' };
  }
  if (head === 'CMD' && texts.length > 0) return { form: 'program', command: printWords(texts) };
  return { form: 'other', command: '' };
}

/** A test to be written; undefined where its words cannot be told apart. */
export function printHealthTest({ form, command }: HealthTest): YamlValue | undefined {
  switch (form) {
    case 'shell':
      return ['CMD-SHELL', command];
    case 'program': {
      const words = parseWords(command);
      return words && ['CMD', ...words];
    }
    case 'none':
      return ['NONE'];
    default:
      return command;
  }
}
