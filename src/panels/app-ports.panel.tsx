import { portMap } from '../compose/port-map.ts';
import { FieldFrame } from '../ui/field-frame.tsx';
import type { AppPanel, AppPanelProps } from './panel.ts';
import { PortMapView } from './port-map-view.tsx';

export const appPorts: AppPanel = {
  id: 'app-ports',
  title: 'Ports of the device',
  order: 35,
  appliesTo: 'app',
  keys: [],
  count: (doc) => portMap(doc).holdings.length,
  Component: AppPorts,
};

function AppPorts({ doc }: AppPanelProps) {
  return (
    <FieldFrame
      label="Who holds which port"
      as="group"
      help={{
        sentence:
          'Each port of the device can lead to one service only. What services say to each other inside the app needs none.',
        yamlKey: 'services.*.ports',
      }}
    >
      {() => <PortMapView doc={doc} />}
    </FieldFrame>
  );
}
