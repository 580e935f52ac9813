import { useState } from 'react';
import { applyPreset } from '../commands/apply-preset.ts';
import { isUnproven, type Preset } from '../compose/catalog/preset.ts';
import { questionOf } from '../compose/presets/answer-items.ts';
import { presetState } from '../compose/presets/preset-state.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import controls from '../ui/controls.module.css';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import type { ServicePanelProps } from './panel.ts';
import { PresetCardFrame } from './preset-card-frame.tsx';
import { LadderBadge } from './preset-chooser.tsx';
import styles from './preset-field.module.css';
import { PresetPreview, usePreview } from './preset-preview.tsx';
import { useActions } from './use-run.ts';

/** One need: what it will add, what to know, what to switch on, and the button that adds it. */
export function PresetCard(
  props: ServicePanelProps & {
    readonly preset: Preset;
    onDone(added: boolean): void;
  },
) {
  const { service, doc, preset } = props;
  const { run } = useActions();
  const target = useSnapshot((snapshot) => snapshot.target);
  const [index, setIndex] = useState(() =>
    Math.max(0, preset.variants.indexOf(presetState(preset, presetSubject(doc, service)).variant)),
  );
  const variant = preset.variants[index] ?? preset.variants[0];
  const question = variant && questionOf(variant);
  const [answer, setAnswer] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const value = question ? (answer ?? question.usual) : undefined;
  const args = { service: service.name, preset: preset.id, variant: index, value, target };
  const preview = usePreview(doc, applyPreset, args);

  function add(): void {
    const why = run(applyPreset, args);
    setRefusal(why);
    if (why === undefined) props.onDone(true);
  }
  return (
    <PresetCardFrame title={preset.title} onLeave={() => props.onDone(false)}>
      <div>
        <LadderBadge step={variant?.step ?? preset.step} />
      </div>
      <p>
        {preset.meaning}
        {isUnproven(preset) && ' This is usually enough; no source promises it.'}
      </p>
      {preset.variants.length > 1 && (
        <Choice
          label={`Which: ${preset.title}`}
          value={String(index)}
          options={preset.variants.map(({ title }, at) => ({ value: String(at), label: title }))}
          onChange={(chosen) => {
            setIndex(Number(chosen));
            setAnswer(undefined);
            setRefusal(undefined);
          }}
        />
      )}
      {question && (
        <label>
          <span className={styles.subtitle}>{question.label}</span>
          <input
            type="text"
            className={`${controls.control} ${controls.mono}`}
            value={value}
            spellCheck={false}
            autoComplete="off"
            data-pending={answer !== undefined}
            onChange={(event) => setAnswer(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        </label>
      )}
      <PresetPreview preview={preview} />
      <Notes title="Good to know" lines={preset.caveats} />
      <Notes title="Switch on in the device configuration" lines={preset.checklist} />
      {preset.since && <p>From {preset.since}.</p>}
      {refusal && refusal !== preview.refusal && <ProblemSentence sentence={refusal} />}
      <div className={styles.buttons}>
        {preview.refusal === undefined && (
          <Button label={`Add ${preset.title}`} onClick={add}>
            Add
          </Button>
        )}
        <Button tone="quiet" onClick={() => props.onDone(false)}>
          {preview.refusal === undefined ? 'Cancel' : 'Close'}
        </Button>
      </div>
    </PresetCardFrame>
  );
}

function Notes(props: { readonly title: string; readonly lines: readonly string[] }) {
  if (props.lines.length === 0) return null;
  return (
    <div>
      <div className={styles.subtitle}>{props.title}</div>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
