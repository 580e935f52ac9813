import type { ComposeDocument } from '../compose/compose-document.ts';
import { parseVolumeMount, printVolumeMount } from '../compose/fields/volumes.ts';
import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseVersionOne } from './find-editable.ts';
import { refuseName } from './names.ts';
import { planEdit } from './plan-edit.ts';
import { areShared, findReferences, type Reference } from './references.ts';

export interface RenameVolumeArgs {
  readonly from: string;
  readonly to: string;
}

/** Renames a named volume: its declaration and every use, short and long. */
export const renameVolume: Command<RenameVolumeArgs> = {
  id: 'rename-volume',
  label: ({ from, to }) => `Rename volume ${from} to ${to}`,
  plan(doc, { from, to }) {
    const refused = refuseVersionOne(doc, 'declared volumes') ?? refuseName('volume', to);
    if (refused) return refused;
    const path = ['volumes', from];
    const references = findReferences(doc, from, 'volume');
    if (!doc.volumes.has(from) && references.length === 0) {
      return refuse('unknown-volume', `There is no volume called ${from}.`, ['volumes']);
    }
    if (from === to) return refuse('same-name', `The volume is already called ${to}.`, path);
    if (doc.volumes.has(to) || findReferences(doc, to, 'volume').length > 0) {
      return refuse('name-taken', `There is already a volume called ${to}. Choose another name.`, [
        'volumes',
        to,
      ]);
    }
    const declaration: readonly Intent[] = doc.syntax.has(path)
      ? [{ kind: 'rename-key', path, key: to }]
      : [];
    const shared = areShared(references) ? ' A use at a shared anchor was renamed too.' : '';
    return planEdit(
      doc,
      [...declaration, ...references.map((reference) => renameUse(doc, reference, to))],
      {
        focus: ['volumes', to],
        caution: `Devices in the field keep the data of ${from} under the old name (<app id>_${from}); ${to} starts empty there.${shared}`,
      },
    );
  },
};

/** The use of a volume at a place that may be a short entry or a map with `source`. */
function renameUse(doc: ComposeDocument, { path }: Reference, to: string): Intent {
  const item = doc.syntax.view(path);
  if (item?.kind === 'map') return { kind: 'set', path: [...path, 'source'], value: to };
  const mount = parseVolumeMount(item?.string ?? '');
  return { kind: 'set', path, value: printVolumeMount({ ...mount, source: to }) };
}
