import { declareNetwork } from '../commands/declare-network.ts';
import { removeNetwork } from '../commands/remove-network.ts';
import { renameNetwork } from '../commands/rename-network.ts';
import { type DeclaredKind, DeclaredList } from './declared-list.tsx';
import { NetworkOptions } from './network-options.tsx';
import type { AppPanel, AppPanelProps } from './panel.ts';

export const appNetworks: AppPanel = {
  id: 'app-networks',
  title: 'Networks',
  order: 32,
  appliesTo: 'app',
  keys: ['networks'],
  count: (doc) => doc.networks.size,
  Component: AppNetworks,
};

const NETWORKS: DeclaredKind = {
  noun: 'network',
  key: 'networks',
  label: 'Networks of the app',
  used: 'On it:',
  unused: 'No service is on it.',
  declare: declareNetwork,
  rename: renameNetwork,
  remove: removeNetwork,
  withForm: new Set(['driver', 'internal']),
};

function AppNetworks({ doc }: AppPanelProps) {
  return (
    <DeclaredList
      doc={doc}
      kind={NETWORKS}
      empty="All services are on one network and reach each other by name. Networks of their own keep some of them apart."
      below={(network) => <NetworkOptions network={network} />}
    />
  );
}
