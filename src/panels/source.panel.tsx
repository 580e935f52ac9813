import { useState } from 'react';
import { step } from '../commands/plan-steps.ts';
import { setBuild } from '../commands/set-build.ts';
import { setField } from '../commands/set-field.ts';
import { setImage } from '../commands/set-image.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { catalogueHelp, Field, ServiceField } from './field.tsx';
import { inheritedFrom } from './inherited.ts';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

export const source: ServicePanel = {
  id: 'source',
  title: 'Source',
  order: 10,
  appliesTo: 'service',
  keys: ['image', 'build'],
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
      {(kind === 'build' || build) && <BuildFields service={service} doc={doc} />}
    </>
  );
}

function ImageField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const { image } = service;
  return (
    <ServiceField service={service} doc={doc} name="image" label="Image" origin={image?.origin}>
      {(ids) => (
        <CommitInput
          {...ids}
          mono
          value={image?.value ?? ''}
          inherited={image?.origin === 'inherited'}
          placeholder="alpine:3.20"
          onCommit={(text) =>
            run(setImage, { service: service.name, image: text.trim() === '' ? undefined : text })
          }
        />
      )}
    </ServiceField>
  );
}

const BUILD_PARTS = [
  { part: 'context', label: 'Folder', placeholder: './app' },
  { part: 'dockerfile', label: 'Dockerfile', placeholder: 'Dockerfile' },
  { part: 'target', label: 'Stage', placeholder: 'the last one' },
] as const;

function BuildFields({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const { build } = service;
  const path = [...service.path, 'build'];
  const inherited = inheritedFrom(doc, service, path, build?.origin);
  return (
    <>
      {BUILD_PARTS.map(({ part, label, placeholder }) => (
        <Field
          key={part}
          label={label}
          // The folder is the value of the short form, so it has the problems of the whole.
          path={part === 'context' ? path : [...path, part]}
          except={
            part === 'context'
              ? [
                  [...path, 'dockerfile'],
                  [...path, 'target'],
                ]
              : undefined
          }
          help={catalogueHelp('build', part)}
          inherited={part === 'context' ? inherited : undefined}
        >
          {(ids) => (
            <CommitInput
              {...ids}
              mono
              value={build?.value[part] ?? ''}
              inherited={build?.origin === 'inherited'}
              placeholder={placeholder}
              onCommit={(text) => {
                const value = text.trim();
                const at = { service: service.name };
                if (part === 'context') return run(setBuild, { ...at, context: value });
                return run(setField, {
                  ...at,
                  within: ['build'],
                  key: part,
                  value: value === '' ? undefined : value,
                });
              }}
            />
          )}
        </Field>
      ))}
    </>
  );
}
