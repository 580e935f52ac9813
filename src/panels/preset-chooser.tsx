import { type KeyboardEvent, type Ref, useId, useMemo, useState } from 'react';
import { isUnproven, LADDER, PRESET_GROUPS, type Preset } from '../compose/catalog/preset.ts';
import { matchPresets } from '../compose/presets/match-presets.ts';
import { presetState } from '../compose/presets/preset-state.ts';
import type { PresetSubject } from '../compose/presets/preset-subject.ts';
import controls from '../ui/controls.module.css';
import styles from './preset-field.module.css';

const STATES = {
  absent: undefined,
  'none-needed': undefined,
  partly: 'partly there',
  present: 'there',
  covered: 'given by privileged',
} as const;

/** How far up the ladder of privilege something stands. */
export function LadderBadge({ step }: { readonly step: number }) {
  return (
    <span className={styles.badge} data-step={step}>
      {LADDER[step]}
    </span>
  );
}

/** A searchable list of what a service may need, in groups: the combobox pattern, its list in place. */
export function PresetChooser(props: {
  readonly subject: PresetSubject;
  readonly inputRef: Ref<HTMLInputElement>;
  onChoose(preset: Preset): void;
}) {
  const listId = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = useMemo(() => {
    const hits = matchPresets(text);
    return PRESET_GROUPS.flatMap(({ id }) => hits.filter((preset) => preset.group === id));
  }, [text]);
  const current = open ? offered[active] : undefined;

  function choose(preset: Preset): void {
    setOpen(false);
    setActive(-1);
    setText('');
    props.onChoose(preset);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setOpen(true);
      const from = active < 0 && by < 0 ? 0 : active;
      if (offered.length > 0) setActive((from + by + offered.length) % offered.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const [first] = offered;
      if (current) choose(current);
      else if (text.trim() !== '' && first) choose(first);
    } else if (event.key === 'Escape' && (open || text !== '')) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setActive(-1);
      setText('');
    }
  }
  return (
    <div>
      <input
        ref={props.inputRef}
        type="text"
        role="combobox"
        className={controls.control}
        aria-label="What this service needs"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        placeholder="I²C, camera, Bluetooth, sound…"
        autoComplete="off"
        spellCheck={false}
        data-pending={text !== ''}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {open && (
        <PresetList
          id={listId}
          offered={offered}
          current={current}
          subject={props.subject}
          onChoose={choose}
        />
      )}
    </div>
  );
}

function PresetList(props: {
  readonly id: string;
  readonly offered: readonly Preset[];
  readonly current: Preset | undefined;
  readonly subject: PresetSubject;
  onChoose(preset: Preset): void;
}) {
  const groups = PRESET_GROUPS.map((group) => ({
    ...group,
    presets: props.offered.filter((preset) => preset.group === group.id),
  })).filter(({ presets }) => presets.length > 0);
  return (
    <div id={props.id} role="listbox" aria-label="Needs" className={styles.list} ref={intoSight}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a list of options is grouped by a role
        <div key={group.id} role="group" aria-labelledby={`${props.id}-${group.id}-title`}>
          <div id={`${props.id}-${group.id}-title`} role="presentation" className={styles.group}>
            {group.title}
          </div>
          {group.presets.map((preset) => (
            <PresetOption
              key={preset.id}
              {...props}
              preset={preset}
              active={preset === props.current}
            />
          ))}
        </div>
      ))}
      {groups.length === 0 && (
        // biome-ignore lint/a11y/useFocusableInteractive: it says that nothing can be chosen
        <div role="option" aria-disabled="true" aria-selected="false" className={styles.option}>
          Nothing is called so. Devices and capabilities can be added below by hand.
        </div>
      )}
    </div>
  );
}

function PresetOption(props: {
  readonly id: string;
  readonly preset: Preset;
  readonly active: boolean;
  readonly subject: PresetSubject;
  onChoose(preset: Preset): void;
}) {
  const { preset, active } = props;
  const state = presetState(preset, props.subject);
  const there = STATES[state.kind];
  return (
    // The input keeps the focus and hands the keys down, as the combobox pattern asks.
    // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input answers the keys
    <div
      id={`${props.id}-${preset.id}`}
      role="option"
      aria-selected={active}
      className={styles.option}
      data-active={active || undefined}
      ref={active ? intoSight : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.onChoose(preset)}
    >
      <span className={styles.title}>{preset.title}</span>
      <LadderBadge step={preset.step} />
      {there && (
        <span className={styles.badge} data-step="there">
          {there}
        </span>
      )}
      <span className={styles.meaning}>
        {preset.meaning}
        {isUnproven(preset) && ' Usually enough.'}
      </span>
    </div>
  );
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
