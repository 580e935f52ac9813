import { DEFAULT_TARGET, TARGETS, type TargetId } from '../compose/catalog/targets.ts';
import { type Refused, refuse } from '../text/refusal.ts';

export type CheckFormat = 'text' | 'json' | 'sarif';

export interface CheckOptions {
  readonly ok: true;
  /** `auto`: what each file itself speaks for. */
  readonly target: TargetId | 'auto';
  readonly format: CheckFormat;
  /** Whether the folder around each file is looked at too, as where the editor has opened it. */
  readonly folder: boolean;
  /** The file that each of the files is laid over. */
  readonly over: string | undefined;
  readonly files: readonly string[];
}

export const CHECK_USAGE = [
  'npm run check -- [--target T] [--folder] [--over BASE] [--json | --format text|json|sarif] FILE…',
  '',
  `  --target T   who will read the file: ${TARGETS.map((it) => it.id).join(', ')} or auto (default ${DEFAULT_TARGET})`,
  '  --folder     look at the folder around each file too: Dockerfiles, .env, balena.yml, .balena',
  '  --over BASE  the files are overrides of BASE: what they make of it is checked',
  '  --json       one JSON object a line for each problem',
  '',
  'Exit status: 0 no errors, 1 errors found, 2 a file could not be read.',
].join('\n');

/** The command line of `check`, or a sentence that says what is wrong with it. */
export function readCheckOptions(args: readonly string[]): CheckOptions | Refused {
  let target: CheckOptions['target'] = DEFAULT_TARGET;
  let format: CheckFormat = 'text';
  let folder = false;
  let over: string | undefined;
  const files: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const [arg = '', inline] = splitOption(args[at] ?? '');
    if (arg === '--json') format = 'json';
    else if (arg === '--folder' && inline === undefined) folder = true;
    else if (arg === '--over') {
      over = inline ?? args[++at];
      if (!over) return refuse('bad-option', `Over which file?\n\n${CHECK_USAGE}`);
    } else if (arg === '--target' || arg === '--format') {
      const value = inline ?? args[++at] ?? '';
      const known = arg === '--target' ? findTarget(value) : undefined;
      const wanted = arg === '--format' ? findFormat(value) : undefined;
      if (known) target = known;
      else if (wanted) format = wanted;
      else return refuse('bad-option', `${arg} does not take “${value}”.\n\n${CHECK_USAGE}`);
    } else if (arg === '--') {
      files.push(...args.slice(at + 1));
      break;
    } else if (arg.startsWith('-')) {
      return refuse('bad-option', `There is no option ${arg}.\n\n${CHECK_USAGE}`);
    } else files.push(args[at] ?? '');
  }
  if (files.length === 0) return refuse('no-files', `Which file?\n\n${CHECK_USAGE}`);
  return { ok: true, target, format, folder, over, files };
}

function splitOption(arg: string): readonly [string, string?] {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

function findTarget(value: string): TargetId | 'auto' | undefined {
  return value === 'auto' ? value : TARGETS.find((it) => it.id === value)?.id;
}

function findFormat(value: string): CheckFormat | undefined {
  return (['text', 'json', 'sarif'] as const).find((it) => it === value);
}
