import { useState } from 'react';
import { removePreset } from '../commands/remove-preset.ts';
import type { Preset } from '../compose/catalog/preset.ts';
import { PRESETS } from '../compose/catalog/presets.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { removableItems } from '../compose/presets/removable-items.ts';
import { Button } from '../ui/button.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import type { ServicePanelProps } from './panel.ts';
import { PresetCardFrame } from './preset-card-frame.tsx';
import styles from './preset-field.module.css';
import { PresetPreview, usePreview } from './preset-preview.tsx';
import { useActions } from './use-run.ts';

/** Shows what goes with a need and what stays, lets entries be kept, and takes it away. */
export function PresetRemoval(
  props: ServicePanelProps & { readonly preset: Preset; readonly variant: number; onDone(): void },
) {
  const { service, doc, preset, variant } = props;
  const { run } = useActions();
  const [keep, setKeep] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const { goes, stays, alsoGo } = removableItems(
    preset,
    PRESETS,
    presetSubject(doc, service),
    variant,
  );
  const args = { service: service.name, preset: preset.id, variant, keep };
  const preview = usePreview(doc, removePreset, args);
  return (
    <PresetCardFrame title={`Take away: ${preset.title}`} onLeave={props.onDone}>
      {goes.length > 1 && (
        <ul className={styles.needs}>
          {goes.map(({ text }) => (
            <li key={text}>
              <label>
                <input
                  type="checkbox"
                  checked={!keep.includes(text)}
                  onChange={(event) =>
                    setKeep(
                      event.target.checked ? keep.filter((one) => one !== text) : [...keep, text],
                    )
                  }
                />
                <span>{text}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {alsoGo.length > 0 && (
        <p>
          This also meets: {alsoGo.map(({ title }) => `“${title}”`).join(', ')}. Untick what is
          still needed.
        </p>
      )}
      {preview.refusal === undefined && stays.map(({ why }) => <p key={why}>{why}</p>)}
      <PresetPreview preview={preview} />
      {refusal && <ProblemSentence sentence={refusal} />}
      <div className={styles.buttons}>
        <Button tone="quiet" onClick={props.onDone}>
          Keep
        </Button>
        {preview.refusal === undefined && (
          <Button
            tone="danger"
            label={`Take away ${preset.title}`}
            onClick={() => {
              const why = run(removePreset, args);
              setRefusal(why);
              if (why === undefined) props.onDone();
            }}
          >
            Take away
          </Button>
        )}
      </div>
    </PresetCardFrame>
  );
}
