import { useState } from 'react';
import { leastPrivilege } from '../commands/least-privilege.ts';
import { PRESET_GROUPS } from '../compose/catalog/preset.ts';
import { findPreset, PRESETS } from '../compose/catalog/presets.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { suggestPresets } from '../compose/presets/suggest-presets.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import type { ServicePanelProps } from './panel.ts';
import { PresetCardFrame } from './preset-card-frame.tsx';
import { LadderBadge } from './preset-chooser.tsx';
import styles from './preset-field.module.css';
import { PresetPreview, usePreview } from './preset-preview.tsx';
import { useActions } from './use-run.ts';

interface Need {
  readonly preset: string;
  readonly variant: number;
  readonly reason: string;
  readonly on: boolean;
}

/** Takes full access away in exchange for what the service seems to use, after the user has looked. */
export function LeastPrivilegeCard(props: ServicePanelProps & { onDone(done: boolean): void }) {
  const { service, doc } = props;
  const { run } = useActions();
  const target = useSnapshot((snapshot) => snapshot.target);
  const [needs, setNeeds] = useState<readonly Need[]>(() =>
    suggestPresets(PRESETS, presetSubject(doc, service)).map(({ preset, variant, reason }) => ({
      preset: preset.id,
      variant,
      reason,
      on: preset.step < 4,
    })),
  );
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const args = {
    service: service.name,
    presets: needs.flatMap(({ preset, variant, on }) => (on ? [{ preset, variant }] : [])),
    target,
  };
  const preview = usePreview(doc, leastPrivilege, args);
  const offered = PRESET_GROUPS.flatMap(({ id: group }) =>
    PRESETS.filter((one) => one.group === group && !needs.some(({ preset }) => preset === one.id)),
  );
  function change(preset: string, to: Partial<Need>): void {
    setNeeds(needs.map((need) => (need.preset === preset ? { ...need, ...to } : need)));
  }
  return (
    <PresetCardFrame
      title="Least privilege instead of full access"
      onLeave={() => props.onDone(false)}
    >
      <p>
        {needs.length > 0
          ? 'By what it says of itself, this service seems to need what follows. It is a guess: look it through.'
          : 'Nothing in this service says what it needs. Add what you know of it.'}
      </p>
      <ul className={styles.needs}>
        {needs.map((need) => (
          <NeedRow key={need.preset} need={need} onChange={(to) => change(need.preset, to)} />
        ))}
      </ul>
      <Choice
        label="Another need"
        value=""
        options={[
          { value: '', label: 'Another need…' },
          ...offered.map(({ id: value, title }) => ({ value, label: title })),
        ]}
        onChange={(preset) => {
          if (preset !== '') {
            setNeeds([...needs, { preset, variant: 0, reason: 'You added it.', on: true }]);
          }
        }}
      />
      <PresetPreview preview={preview} />
      {refusal && <ProblemSentence sentence={refusal} />}
      <div className={styles.buttons}>
        {preview.refusal === undefined && (
          <Button
            onClick={() => {
              const why = run(leastPrivilege, args);
              setRefusal(why);
              if (why === undefined) props.onDone(true);
            }}
          >
            Turn into least privilege
          </Button>
        )}
        <Button tone="quiet" onClick={() => props.onDone(false)}>
          Leave privileged
        </Button>
      </div>
    </PresetCardFrame>
  );
}

function NeedRow(props: { readonly need: Need; onChange(to: Partial<Need>): void }) {
  const { need } = props;
  const preset = findPreset(need.preset);
  if (!preset) return null;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={need.on}
          onChange={(event) => props.onChange({ on: event.target.checked })}
        />
        <span>
          {preset.title} <LadderBadge step={preset.variants[need.variant]?.step ?? preset.step} />
          <span className={styles.meaning}> {need.reason}</span>
        </span>
      </label>
      {need.on && preset.variants.length > 1 && (
        <Choice
          label={`Which: ${preset.title}`}
          value={String(need.variant)}
          options={preset.variants.map(({ title }, at) => ({ value: String(at), label: title }))}
          onChange={(variant) => props.onChange({ variant: Number(variant) })}
        />
      )}
    </li>
  );
}
