import { setImage } from '../commands/set-image.ts';
import { parseImage } from '../compose/fields/image.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { ServiceField } from './field.tsx';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { imageSuggestions } from './suggest.ts';
import { useActions } from './use-run.ts';

/** The ready-made image of a service, with its version in plain sight. */
export function ImageField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const { image } = service;
  return (
    <ServiceField service={service} doc={doc} name="image" label="Image" origin={image?.origin}>
      {(ids) => (
        <>
          <CommitInput
            {...ids}
            mono
            value={image?.value ?? ''}
            suggestions={imageSuggestions(doc, service)}
            inherited={image?.origin === 'inherited'}
            placeholder="alpine:3.20"
            onCommit={(text) =>
              run(setImage, { service: service.name, image: text.trim() === '' ? undefined : text })
            }
          />
          {image && image.value !== '' && <ImageParts raw={image.value} />}
        </>
      )}
    </ServiceField>
  );
}

function ImageParts({ raw }: { readonly raw: string }) {
  const { registry, name, tag, digest } = parseImage(raw);
  return (
    <p className={styles.hint}>
      {tag === undefined && digest === undefined ? (
        'No version: the newest'
      ) : (
        <>
          Version <code>{tag ?? digest}</code>
          {tag !== undefined && digest !== undefined && ', pinned by its digest'}
        </>
      )}{' '}
      of <code>{name}</code> from {registry ? <code>{registry}</code> : 'Docker Hub'}
    </p>
  );
}
