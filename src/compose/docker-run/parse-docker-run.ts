import type { YamlValue } from '../../text/intent.ts';
import { type Refused, refuse } from '../../text/refusal.ts';
import { SERVICE_KEY_ORDER } from '../key-order.ts';
import { DraftService } from './draft-service.ts';
import { RUN_OPTIONS, type RunOption, SHORT_OPTIONS } from './run-options.ts';
import { shellWords } from './shell-words.ts';

/** A service as a `docker run` line asks for it. */
export interface DockerRun {
  readonly ok: true;
  /** As `--name` says. */
  readonly name: string | undefined;
  readonly image: string;
  readonly content: { readonly [key: string]: YamlValue };
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  /** Folders and files of the host that it mounts. */
  readonly binds: readonly string[];
  /** What was not taken over, as sentences. */
  readonly notes: readonly string[];
}

/** Reads a `docker run` line, of several lines too, or says why it cannot. */
export function parseDockerRun(line: string): DockerRun | Refused {
  const read = shellWords(line);
  if (!read.ok) return read;
  const start = commandStart(read.words);
  if (start === undefined) {
    return refuse(
      'no-docker-run',
      'This is no “docker run” line. Copy it from “docker run” to the end.',
    );
  }
  const draft = new DraftService();
  const options = takeOptions(draft, read.words.slice(start));
  if (!options.ok) return options;
  const [image, ...command] = options.rest;
  if (image === undefined) {
    return refuse(
      'no-image',
      'This line names no image, so there is nothing to run. Copy the whole command.',
    );
  }
  draft.set('image', image);
  if (command.length > 0) draft.set('command', commandOf(command));
  settleTerminal(draft);
  settleEntrypoint(draft);
  return {
    ok: true,
    name: draft.name,
    image,
    content: draft.content(SERVICE_KEY_ORDER),
    volumes: [...draft.volumes],
    networks: [...draft.networks],
    binds: draft.binds,
    notes: [...new Set([...draft.notes, ...read.notes])],
  };
}

/** The word behind `docker run`, or what stands for it; `sudo`, a prompt and variables may stand before. */
function commandStart(words: readonly string[]): number | undefined {
  const tools = ['docker', 'podman', 'nvidia-docker', 'balena', 'balena-engine', 'nerdctl'];
  const tool = words.findIndex((word) =>
    tools.includes(word.replace(/^.*\//, '').replace(/\.exe$/, '')),
  );
  if (tool < 0 || tool > 6) return undefined;
  const at = words[tool + 1] === 'container' ? tool + 2 : tool + 1;
  return ['run', 'create'].includes(words[at] ?? '') ? at + 1 : undefined;
}

interface Rest {
  readonly ok: true;
  readonly rest: readonly string[];
}

function takeOptions(draft: DraftService, words: readonly string[]): Rest | Refused {
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    if (word === '--') return { ok: true, rest: words.slice(at + 1) };
    if (!word.startsWith('-') || word === '-') return { ok: true, rest: words.slice(at) };
    const taken = word.startsWith('--')
      ? takeLong(draft, word.slice(2), words[at + 1])
      : takeShort(draft, word.slice(1), words[at + 1]);
    if (typeof taken !== 'number') return taken;
    at += taken;
  }
  return { ok: true, rest: [] };
}

/** Takes `name`, `name=value` or `name value`; the number of words that it took. */
function takeLong(draft: DraftService, word: string, next: string | undefined): number | Refused {
  const at = word.indexOf('=');
  const name = at < 0 ? word : word.slice(0, at);
  const given = at < 0 ? undefined : word.slice(at + 1);
  const option = optionOf(name);
  if (!option) {
    if (given === undefined) return refuseUnknown(`--${name}`);
    draft.notes.push(`--${name} was left out: it is not known here.`);
    return 1;
  }
  if (option.flag) {
    option.take(draft, given !== 'false' && given !== '0');
    return 1;
  }
  const value = given ?? next;
  if (value === undefined) return refuseNoValue(`--${name}`);
  option.take(draft, value);
  return given === undefined ? 2 : 1;
}

/** Takes letters: flags, and behind them one that has a value, such as `dp8080:80`. */
function takeShort(
  draft: DraftService,
  letters: string,
  next: string | undefined,
): number | Refused {
  for (const [index, letter] of [...letters].entries()) {
    const name = Object.hasOwn(SHORT_OPTIONS, letter) ? SHORT_OPTIONS[letter] : undefined;
    const option = name === undefined ? undefined : optionOf(name);
    if (!option) return refuseUnknown(`-${letter}`);
    if (option.flag) {
      option.take(draft, true);
      continue;
    }
    const given = letters.slice(index + 1).replace(/^=/, '');
    const value = given === '' ? next : given;
    if (value === undefined) return refuseNoValue(`-${letter}`);
    option.take(draft, value);
    return given === '' ? 2 : 1;
  }
  return 1;
}

function optionOf(name: string): RunOption | undefined {
  return Object.hasOwn(RUN_OPTIONS, name) ? RUN_OPTIONS[name] : undefined;
}

function refuseUnknown(option: string): Refused {
  return refuse(
    'unknown-option',
    `“${option}” is no option of “docker run” that is known here, so it is unclear where the image stands. Take it out of the line and try again.`,
  );
}

function refuseNoValue(option: string): Refused {
  return refuse(
    'no-value',
    `The line ends behind “${option}”, which needs a value. Copy the whole command.`,
  );
}

/** Words as one line where nothing in them needs quotes, else as a list. */
function commandOf(words: readonly string[]): YamlValue {
  return words.every((word) => /^[\w@%+=:,./$-]+$/.test(word)) ? words.join(' ') : words;
}

/** Who asks for a terminal to type in has none on a device. */
function settleTerminal(draft: DraftService): void {
  if (draft.get('tty') === undefined || draft.get('stdin_open') === undefined) return;
  draft.delete('tty');
  draft.delete('stdin_open');
  draft.notes.push('-it was left out: nobody types into a service.');
}

/** `--entrypoint ""` takes the image's own away. */
function settleEntrypoint(draft: DraftService): void {
  if (draft.get('entrypoint') === '') draft.set('entrypoint', []);
}
