import { anchorsOf } from '../text/anchors.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { renameAnchorAt } from '../text/rename-anchor.ts';
import { isSamePath, type YamlPath } from '../text/yaml-path.ts';
import type { Command } from './command.ts';
import { planEdit, refuseBroken } from './plan-edit.ts';

export interface RenameAnchorArgs {
  readonly from: string;
  readonly to: string;
  /** Of the value that has the anchor; default the first anchor called `from`. */
  readonly path?: YamlPath;
}

/** What every reader takes for the name of an anchor. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/** Gives an anchor another name; every alias of it follows. */
export const renameAnchor: Command<RenameAnchorArgs> = {
  id: 'rename-anchor',
  label: ({ from, to }) => `Rename anchor ${from} to ${to}`,
  plan(doc, { from, to, path }) {
    const refused = refuseBroken(doc.syntax) ?? refuseAnchorName(to);
    if (refused) return refused;
    const anchor = anchorsOf(doc.syntax).find(
      ({ name, path: own }) => name === from && (!path || isSamePath(path, own)),
    );
    if (!anchor) return refuse('unknown-anchor', `There is no anchor &${from} here.`);
    if (from === to) return refuse('same-name', `The anchor is already called ${to}.`, path);
    return planEdit(doc, [renameAnchorAt(anchor.path, to)], {
      focus: anchor.path,
    });
  },
};

/** Why `name` cannot be the name of an anchor, if it cannot. */
export function refuseAnchorName(name: string): Refused | undefined {
  if (NAME.test(name)) return undefined;
  return refuse(
    'bad-name',
    `${name === '' ? 'An anchor needs a name.' : `“${name}” cannot be the name of an anchor.`} Use letters, digits, “-”, “_” and “.”, and begin with a letter or digit.`,
  );
}
