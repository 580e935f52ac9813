import type { YamlValue } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { planEdit } from './plan-edit.ts';

export interface SetNetworkOptionArgs {
  readonly network: string;
  /** Such as `driver` or `internal`. */
  readonly key: string;
  /** Undefined takes the option away. */
  readonly value: YamlValue | undefined;
}

const ORDER = ['name', 'driver', 'driver_opts', 'external', 'internal', 'ipam', 'labels'];

/** Writes an option of a network that is declared at the top of the file. */
export const setNetworkOption: Command<SetNetworkOptionArgs> = {
  id: 'set-network-option',
  label: ({ network, key, value }) =>
    value === undefined
      ? `Remove ${key} of network ${network}`
      : `Set ${key} of network ${network}`,
  plan(doc, { network, key, value }) {
    const declared = doc.networks.get(network);
    if (!declared) {
      return refuse('unknown-network', `No network called ${network} is declared.`, ['networks']);
    }
    const { view } = declared;
    const path = [...declared.path, key];
    if (view.alias !== undefined) {
      return refuse(
        'network-is-alias',
        `${network} is written as the alias *${view.alias}, so it has no options of its own to change. Change them in the text, at the anchor.`,
        declared.path,
      );
    }
    if (view.kind === 'seq' || (view.kind === 'scalar' && view.string !== '')) {
      return refuse(
        'network-not-map',
        `${network} is no map of options, so none can be changed. Mend it in the text first.`,
        declared.path,
      );
    }
    if (value !== undefined) {
      return planEdit(doc, [{ kind: 'set', path, value, order: ORDER }], { focus: path });
    }
    if (!view.ownKeys.includes(key)) return planEdit(doc, []);
    const last = view.ownKeys.length === 1;
    return planEdit(
      doc,
      last ? [{ kind: 'set', path: declared.path, value: {} }] : [{ kind: 'delete', path }],
      { focus: declared.path },
    );
  },
};
