/** What a text means beyond being text; rules of their own look at it. */
export type TextFormat = 'duration' | 'memory' | 'port' | 'device';

/**
 * What a value may be. Small on purpose: readers of the file differ in how strictly they take scalars,
 * not in structure, and `src/rules/shape-check.ts` knows the two ways of reading.
 * `newer`: only readers of the compose specification take this branch.
 */
export type Shape =
  | {
      readonly is: 'text';
      readonly format?: TextFormat;
      readonly values?: readonly string[];
      /** Nothing but `values` is taken (`newer`: only by readers of the specification); otherwise they are usual. */
      readonly closed?: boolean | 'newer';
      readonly newer?: boolean;
    }
  | {
      readonly is: 'number';
      readonly integer?: boolean;
      readonly min?: number;
      readonly max?: number;
      /** Readers take any text here too, such as `512m`. */
      readonly orText?: TextFormat | true;
      readonly newer?: boolean;
    }
  | { readonly is: 'boolean'; readonly newer?: boolean }
  | { readonly is: 'nothing'; readonly newer?: boolean }
  | { readonly is: 'anything'; readonly newer?: boolean }
  | {
      readonly is: 'list';
      readonly of: Shape;
      readonly unique: boolean;
      readonly newer?: boolean;
    }
  | { readonly is: 'dict'; readonly of: Shape; readonly keys?: RegExp; readonly newer?: boolean }
  | {
      readonly is: 'map';
      readonly fields: ReadonlyMap<string, Field>;
      readonly required?: readonly string[];
      readonly newer?: boolean;
    }
  | { readonly is: 'either'; readonly of: readonly Shape[]; readonly newer?: boolean };

/**
 * What a target makes of a field. `ignored`: taken, without effect. `dropped`: taken out with a warning.
 * `contract`: taken, but the release then demands what no supervisor offers.
 * `newer`: Docker Compose 2 takes it, docker-compose 1.29 refuses it.
 */
export type Support = 'yes' | 'ignored' | 'dropped' | 'refused' | 'contract' | 'newer';

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly support: {
    readonly resin: Support;
    readonly 'balena-classic': Support;
    readonly balena: Support;
    readonly compose: Support;
  };
  /** One sentence for a newcomer. */
  readonly help: string;
  /** What holds where the field is not written. */
  readonly fallback?: string;
  /** The reader of 2018 knows it from `version: '2.1'` on. */
  readonly since21?: boolean;
}

const CODES: Readonly<Record<string, Support>> = {
  y: 'yes',
  i: 'ignored',
  d: 'dropped',
  r: 'refused',
  c: 'contract',
  n: 'newer',
};

/**
 * A row of the catalogue.
 * @param codes support by resin, balena-classic, balena and, where it is not `y`, compose: a letter each
 *   (yes, ignored, dropped, refused, contract, newer), from the table in section 2 of the domain notes.
 */
export function field(
  name: string,
  codes: string,
  shape: Shape,
  help: string,
  more: { readonly fallback?: string; readonly since21?: boolean } = {},
): Field {
  const [resin, classic, balena, compose] = [...codes].map((code) => CODES[code] ?? 'yes');
  return {
    name,
    shape,
    support: {
      resin: resin ?? 'yes',
      'balena-classic': classic ?? 'yes',
      balena: balena ?? 'yes',
      compose: compose ?? 'yes',
    },
    help,
    ...more,
  };
}

export const TEXT: Shape = { is: 'text' };
export const BOOLEAN: Shape = { is: 'boolean' };
export const NOTHING: Shape = { is: 'nothing' };
export const ANYTHING: Shape = { is: 'anything' };
export const INTEGER: Shape = { is: 'number', integer: true };
export const NUMBER: Shape = { is: 'number' };
export const NUMBER_OR_TEXT: Shape = { is: 'number', orText: true };
export const MEMORY: Shape = { is: 'number', orText: 'memory' };
export const DURATION: Shape = { is: 'text', format: 'duration' };

/** Text with usual values; with `closed`, nothing else is taken. */
export function choice(values: readonly string[], closed: boolean | 'newer' = false): Shape {
  return { is: 'text', values, closed };
}

/** A list whose items must differ, as nearly all lists of compose. */
export function list(of: Shape): Shape {
  return { is: 'list', of, unique: true };
}

/** A list in which an item may come twice, such as the words of a command. */
export function sequence(of: Shape): Shape {
  return { is: 'list', of, unique: false };
}

export function dict(of: Shape, keys?: RegExp): Shape {
  return keys ? { is: 'dict', of, keys } : { is: 'dict', of };
}

export function map(fields: readonly Field[], required: readonly string[] = []): Shape {
  return { is: 'map', fields: new Map(fields.map((it) => [it.name, it])), required };
}

export function either(...of: readonly Shape[]): Shape {
  return { is: 'either', of };
}

/** A branch that only readers of the compose specification take. */
export function newer(shape: Shape): Shape {
  return { ...shape, newer: true };
}

/** `KEY=value` items or a map. */
export const LIST_OR_DICT: Shape = either(dict(either(TEXT, NUMBER, BOOLEAN, NOTHING)), list(TEXT));
/** `host: address` or `host:address` items; newer readers take several addresses for a host. */
export const HOSTS: Shape = either(
  dict(either(TEXT, NUMBER, NOTHING, newer(list(TEXT)))),
  list(TEXT),
);
export const TEXT_OR_LIST: Shape = either(TEXT, list(TEXT));
/** A line for the shell or words; nothing keeps the image's own. */
export const COMMAND: Shape = either(TEXT, sequence(TEXT), NOTHING);
