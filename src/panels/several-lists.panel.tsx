import type { SeveralPanel, SeveralPanelProps } from './panel.ts';
import { SeveralCapabilities } from './several-capabilities.tsx';
import { SeveralVariables } from './several-variables.tsx';
import { SeveralVolumes } from './several-volumes.tsx';

export const severalLists: SeveralPanel = {
  id: 'several-lists',
  title: 'Volumes, capabilities, variables',
  order: 30,
  appliesTo: 'several',
  prominent: true,
  Component: SeveralLists,
};

function SeveralLists(props: SeveralPanelProps) {
  return (
    <>
      <SeveralVolumes {...props} />
      <SeveralCapabilities {...props} />
      <SeveralVariables {...props} />
    </>
  );
}
