import type { Service } from '../compose/compose-document.ts';
import type { EnvFileEntry } from '../compose/fields/env-file.ts';
import { pastedLines } from '../ui/row-list-model.ts';

/** What setting a variable would do. */
export interface EnvChange {
  readonly name: string;
  readonly value: string | undefined;
  /** What it is now, where it is set. */
  readonly was: string | undefined;
  readonly kind: 'new' | 'changed' | 'same';
}

/** What the variables of a file would do to those of a service. */
export function envChanges(
  { environment }: Service,
  entries: readonly EnvFileEntry[],
): readonly EnvChange[] {
  const now = new Map(environment.map(({ value }) => [value.name, value.value]));
  return entries.map(({ name, value }) => {
    const was = now.get(name);
    const kind = !now.has(name) ? 'new' : was === value ? 'same' : 'changed';
    return { name, value, was, kind };
  });
}

/** Pasted text as an environment file: the entries of a YAML list become its lines. */
export function asEnvFile(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isList = lines.length > 0 && lines.every((line) => /^\s*(?:- |#)/.test(line));
  return isList ? (pastedLines(`${text}\n#`) ?? []).join('\n') : text;
}
