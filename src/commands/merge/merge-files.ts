import type { ComposeDocument } from '../../compose/compose-document.ts';
import { COMPOSE_LISTS } from '../../compose/list-rules.ts';
import { readCompose } from '../../compose/read-compose.ts';
import type { Place } from '../../text/merge/merge-lines.ts';
import {
  type Choice,
  type MergeConflict,
  mergeTexts,
  type TextMerge,
} from '../../text/merge/merge-texts.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { renameService } from '../rename-service.ts';
import { renameVolume } from '../rename-volume.ts';
import { findRenames, type Rename } from './find-renames.ts';

/**
 * Merges two changes of one compose file: ours and what somebody else made of it meanwhile.
 * A rename on one side is done on the other too, so that what was changed there follows it and
 * so do new references; then the texts are merged by what they mean.
 */
export function mergeFiles(texts: Place, choices: ReadonlyMap<string, Choice>): TextMerge {
  const docs = { base: read(texts.base), ours: read(texts.ours), theirs: read(texts.theirs) };
  const ours = findRenames(docs.base, docs.ours);
  const theirs = findRenames(docs.base, docs.theirs);
  let level = docs;
  const conflicts: MergeConflict[] = [];
  for (const { kind, from } of distinct([...ours, ...theirs])) {
    const mine = newName(ours, kind, from);
    const other = newName(theirs, kind, from);
    const id = `name of ${kind} ${from}`;
    const differ = mine !== undefined && other !== undefined && mine !== other;
    if (differ) {
      const path = [...(kind === 'service' ? docs.ours.servicesPath : ['volumes']), mine];
      conflicts.push({ id, path, base: from, ours: mine, theirs: other });
    }
    const name = differ && choices.get(id) === 'ours' ? mine : (other ?? mine ?? from);
    level = {
      base: rename(level.base, { kind, from, to: name }),
      ours: rename(level.ours, { kind, from: mine ?? from, to: name }),
      theirs: rename(level.theirs, { kind, from: other ?? from, to: name }),
    };
  }
  const merge = mergeTexts(
    {
      base: level.base.syntax.text,
      ours: level.ours.syntax.text,
      theirs: level.theirs.syntax.text,
    },
    { choices, lists: COMPOSE_LISTS },
  );
  return { ...merge, conflicts: [...conflicts, ...merge.conflicts] };
}

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

/** The document after a rename, or as it is where that is refused: then the merge tells of it. */
function rename(doc: ComposeDocument, { kind, from, to }: Rename): ComposeDocument {
  const result = (kind === 'service' ? renameService : renameVolume).plan(doc, { from, to });
  return result.ok ? readCompose(result.tree) : doc;
}

function newName(
  renames: readonly Rename[],
  kind: Rename['kind'],
  from: string,
): string | undefined {
  return renames.find((rename) => rename.kind === kind && rename.from === from)?.to;
}

function distinct(renames: readonly Rename[]): readonly Rename[] {
  return renames.filter(
    ({ kind, from }, index) =>
      renames.findIndex((other) => other.kind === kind && other.from === from) === index,
  );
}
