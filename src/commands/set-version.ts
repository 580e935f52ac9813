import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Command } from './command.ts';
import { refuseVersionOne } from './find-editable.ts';
import { planEdit } from './plan-edit.ts';

export interface SetVersionArgs {
  /** Undefined takes the line away. */
  readonly version: string | undefined;
}

/** Sets `version` at the top of the file; always text, since a bare 2.10 would be read as 2.1. */
export const setVersion: Command<SetVersionArgs> = {
  id: 'set-version',
  label: ({ version }) => (version === undefined ? 'Remove version' : `Set version to ${version}`),
  plan(doc, { version }) {
    const versionOne = refuseVersionOne(doc, 'version line');
    if (versionOne) return versionOne;
    const path = ['version'];
    if (version !== undefined) {
      const order = TOP_KEY_ORDER;
      return planEdit(doc, [{ kind: 'set', path, value: version, order, quote: 'single' }], {
        focus: path,
      });
    }
    return planEdit(doc, doc.syntax.has(path) ? [{ kind: 'delete', path }] : []);
  },
};
