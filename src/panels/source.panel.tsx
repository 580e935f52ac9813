import { useState } from 'react';
import { step } from '../commands/plan-steps.ts';
import { setBuild } from '../commands/set-build.ts';
import { setField } from '../commands/set-field.ts';
import { setImage } from '../commands/set-image.ts';
import { FORM_KEYS } from '../compose/form-keys.ts';
import { Segmented } from '../ui/segmented.tsx';
import { BuildParts } from './build-parts.tsx';
import { ImageField } from './image-field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

export const source: ServicePanel = {
  id: 'source',
  title: 'Source',
  order: 10,
  appliesTo: 'service',
  keys: FORM_KEYS.source,
  prominent: true,
  count: () => 0,
  Component: Source,
};

type Kind = 'image' | 'build';

function Source({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const { name, image, build } = service;
  const both = image !== undefined && build !== undefined;
  const written: Kind = build ? 'build' : 'image';
  const [choice, setChoice] = useState<Kind>(written);
  const kind = image || build ? written : choice;

  function change(to: Kind): void {
    setChoice(to);
    if (to === 'build' && !build) {
      const steps = [
        step(setBuild, { service: name, context: `./${name}` }),
        ...(image ? [step(setImage, { service: name, image: undefined })] : []),
      ];
      run(runSteps, { label: `Build ${name} from ./${name}`, steps });
    }
    // Without a folder there must be an image: which one, only the user knows.
    if (to === 'image' && build) {
      const steps = [
        ...(image ? [] : [step(setImage, { service: name, image: `${name}:latest` })]),
        step(setField, { service: name, key: 'build', value: undefined }),
      ];
      run(runSteps, { label: `Run ${name} from an image`, steps });
    }
  }
  return (
    <>
      <Segmented
        label="Where the service comes from"
        value={both ? undefined : kind}
        options={[
          { value: 'image', label: 'Ready-made image' },
          { value: 'build', label: 'Build from a folder' },
        ]}
        onChange={(value) => change(value === 'build' ? 'build' : 'image')}
      />
      {both && (
        <p className={styles.hint}>
          Both are written: the folder is built, and the image is the name of the result.
        </p>
      )}
      {(kind === 'image' || image) && <ImageField service={service} doc={doc} />}
      {(kind === 'build' || build) && <BuildParts service={service} doc={doc} />}
    </>
  );
}
