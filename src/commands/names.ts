import { type Refused, refuse } from '../text/refusal.ts';

/** What the engine and the supervisor take for the name of a service, a volume or a network; domain.md 4.1. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
const LONGEST = 63;

/** Why `name` cannot be the name of a service, a volume or a network, if it cannot. */
export function refuseName(
  what: 'service' | 'volume' | 'network',
  name: string,
): Refused | undefined {
  if (NAME.test(name) && name.length <= LONGEST) return undefined;
  const reason =
    name === ''
      ? `A ${what} needs a name.`
      : name.length > LONGEST
        ? `The name is ${name.length} characters long; at most ${LONGEST} are allowed.`
        : `“${name}” cannot be the name of a ${what}.`;
  return refuse(
    'bad-name',
    `${reason} Use letters, digits, “-”, “_” and “.”, and begin with a letter or digit.`,
  );
}

/** `wanted` as a name, with a number behind it if it is taken. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  const base = wanted.replace(/[^a-zA-Z0-9_.-]+/g, '-').replace(/^[^a-zA-Z0-9]+/, '') || 'service';
  if (!isTaken(base)) return base;
  for (let number = 2; ; number++) {
    const name = `${base}-${number}`;
    if (!isTaken(name)) return name;
  }
}

/** A name for what is made from an image or a folder: `redis` of `docker.io/library/redis:7`, `api` of `./services/api`. */
export function nameFrom(source: string | undefined): string | undefined {
  const last = source
    ?.replace(/@.*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/:.*$/, '');
  return last === undefined || /^[.$]*$/.test(last) ? undefined : last;
}
