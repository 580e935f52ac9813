import type { ComposeDocument } from '../../compose/compose-document.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { recogniseSource } from '../../compose/recognise.ts';
import { decodeSource, encodeSource, type SourceForm } from '../../text/source-file.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { MUTANTS } from './mutants.ts';
import type { Case } from './oracle.ts';

interface Base {
  readonly name: string;
  readonly doc: ComposeDocument;
  readonly form: SourceForm;
}

/**
 * Files with one fault planted in each. Every kind goes into `perKind` files that it fits into,
 * each kind beginning with another file, so that all files have their turn.
 */
export function makeMutants(
  files: readonly Case[],
  perKind: number,
  kinds = MUTANTS,
): readonly Case[] {
  if (perKind === 0) return [];
  const bases = files.flatMap(asBase);
  return kinds.flatMap((mutant, at) => {
    const made: Case[] = [];
    for (let step = 0; step < bases.length && made.length < perKind; step++) {
      const base = bases[(at * perKind + step) % bases.length];
      const text = base && mutant.plant(base.doc);
      if (!base || text === undefined) continue;
      made.push({
        name: `${base.name} + ${mutant.id}`,
        bytes: encodeSource(text, { ...base.form, exceptions: [] }),
        mutant: mutant.id,
      });
    }
    return made;
  });
}

/** Files small and sound enough to plant in. */
function asBase({ name, bytes }: Case): readonly Base[] {
  const source = decodeSource(bytes);
  if (!source.ok || source.text.length > 8000) return [];
  const tree = parseYaml(source.text);
  if (tree.documentCount > 1 || !recogniseSource(tree).ok) return [];
  const doc = readCompose(tree);
  if (doc.health !== 'ok' || doc.form.kind === 'v1' || doc.services.size === 0) return [];
  return [{ name, doc, form: source.form }];
}
