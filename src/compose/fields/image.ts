import { splitOutsideBraces } from './split-outside-braces.ts';

/** `registry/name:tag@digest`, each part as it is written. */
export interface Image {
  /** The host that the image comes from, if the name begins with one. */
  readonly registry: string | undefined;
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** The parts of an image's name; variables stay whole. */
export function parseImage(raw: string): Image {
  const [named = '', digest] = splitOutsideBraces(raw, '@');
  const steps = splitOutsideBraces(named, '/');
  const [last = '', ...tags] = splitOutsideBraces(steps.at(-1) ?? '', ':');
  const [first = ''] = steps;
  const hasHost = steps.length > 1 && (/[.:]/.test(first) || first === 'localhost');
  return {
    registry: hasHost ? first : undefined,
    name: [...steps.slice(hasHost ? 1 : 0, -1), last].join('/'),
    tag: tags.length > 0 ? tags.join(':') : undefined,
    digest,
  };
}
