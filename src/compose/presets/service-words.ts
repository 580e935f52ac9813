import type { PresetSubject } from './preset-subject.ts';

/** A word that a service uses, in small letters, and where. */
export interface ServiceWord {
  readonly word: string;
  /** As in “because of …”: `its image`. */
  readonly where: string;
}

/** Everything in a service that may say what it does. */
export function serviceWords({ service, view }: PresetSubject): readonly ServiceWord[] {
  const image = service.image?.value.replace(/@.*$/, '').replace(/^[^/]*\.[^/]*\//, '');
  const build = service.build?.value;
  const command = view?.get('command');
  const line = command?.string ?? command?.items.map((item) => item.string ?? '').join(' ');
  return [
    ...split(service.name, 'its name'),
    ...split(image, 'its image'),
    ...split(build?.context, 'its build folder'),
    ...split(view?.get('build')?.get('dockerfile')?.string, 'its Dockerfile'),
    ...split(line, 'its command'),
    ...service.environment.flatMap(({ value: { name, value } }) => [
      ...split(name, `the variable ${name}`),
      ...split(
        value?.startsWith('/dev/') ? value.slice('/dev/'.length) : undefined,
        `the variable ${name}`,
      ),
    ]),
  ];
}

/** Whole words and their parts: `balena-cam/server` gives `balena-cam`, `balena`, `cam`, `server`. */
function split(text: string | undefined, where: string): readonly ServiceWord[] {
  const whole = (text ?? '').toLowerCase().split(/[\s/:.,="']+/);
  const all = whole.flatMap((word) => [word, ...word.split(/[-_]+/)]);
  return [...new Set(all)].filter((word) => word.length > 1).map((word) => ({ word, where }));
}
