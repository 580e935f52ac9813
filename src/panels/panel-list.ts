import { app } from './app.panel.tsx';
import { appNetworks } from './app-networks.panel.tsx';
import { appPorts } from './app-ports.panel.tsx';
import { appRest } from './app-rest.panel.tsx';
import { appServices } from './app-services.panel.tsx';
import { appTotals } from './app-totals.panel.tsx';
import { appVolumes } from './app-volumes.panel.tsx';
import { edge } from './edge.panel.tsx';
import { environment } from './environment.panel.tsx';
import { everythingElse } from './everything-else.panel.tsx';
import { hardware } from './hardware.panel.tsx';
import { labels } from './labels.panel.tsx';
import { network } from './network.panel.tsx';
import type { Panel } from './panel.ts';
import { ports } from './ports.panel.tsx';
import { resources } from './resources.panel.tsx';
import { several } from './several.panel.tsx';
import { severalFeatures } from './several-features.panel.tsx';
import { severalLists } from './several-lists.panel.tsx';
import { source } from './source.panel.tsx';
import { startUp } from './start-up.panel.tsx';
import { storage } from './storage.panel.tsx';

/** Every section of the panels, in the order in which they are shown. */
export const PANELS: readonly Panel[] = [
  source,
  startUp,
  ports,
  hardware,
  network,
  storage,
  resources,
  labels,
  environment,
  everythingElse,
  app,
  appServices,
  appTotals,
  appVolumes,
  appNetworks,
  appPorts,
  appRest,
  several,
  severalFeatures,
  severalLists,
  edge,
];
