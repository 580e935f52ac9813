import { IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Preset } from '../compose/catalog/preset.ts';
import { PRESETS } from '../compose/catalog/presets.ts';
import { type PresentPreset, presentPresets } from '../compose/presets/present-presets.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { LeastPrivilegeCard } from './least-privilege-card.tsx';
import type { ServicePanelProps } from './panel.ts';
import { PresetCard } from './preset-card.tsx';
import { PresetChooser } from './preset-chooser.tsx';
import styles from './preset-field.module.css';
import { PresetRemoval } from './preset-removal.tsx';

type Open =
  | { readonly kind: 'add'; readonly preset: Preset }
  | { readonly kind: 'remove'; readonly preset: Preset; readonly variant: number }
  | { readonly kind: 'least' }
  | undefined;

/**
 * Where none of those that rest on the same is the plainest, all are named; where one need is met
 * twice, by which entry.
 */
function titleOf(one: PresentPreset, all: readonly PresentPreset[]): string {
  const { preset, alike, state } = one;
  const titles = preset.general ? [] : alike.map(({ title }) => title);
  const title = [preset.title, ...titles].join(' or ');
  const isTwin = all.some((other) => other !== one && other.preset === preset);
  return isTwin ? `${title} (${state.found[0]?.text ?? ''})` : title;
}

/** What the service needs of the device, in words: what it has, what can be added, and less than everything. */
export function PresetField({ service, doc }: ServicePanelProps) {
  const [open, setOpen] = useState<Open>(undefined);
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const subject = useMemo(() => presetSubject(doc, service), [doc, service]);
  const present = useMemo(() => presentPresets(PRESETS, subject), [subject]);

  function close(what = ''): void {
    setOpen(undefined);
    setSaid(what);
    input.current?.focus();
  }
  return (
    <FieldFrame label="What does this service need?" as="group">
      {() => (
        <div>
          {present.length > 0 && (
            <ul className={styles.chips} aria-label="Needs that are met">
              {present.map((one) => (
                <li key={`${one.preset.id} ${one.index}`}>
                  <Chip
                    kind="device"
                    text={titleOf(one, present)}
                    title={
                      one.alike.length > 0
                        ? `The same serves: ${one.alike.map(({ title }) => title).join(', ')}`
                        : one.preset.meaning
                    }
                    onRemove={() =>
                      setOpen({ kind: 'remove', preset: one.preset, variant: one.index })
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          <PresetChooser
            subject={subject}
            inputRef={input}
            onChoose={(preset) => setOpen({ kind: 'add', preset })}
          />
          <div className="cc-visually-hidden" role="status">
            {said}
          </div>
          {service.privileged?.value === true && open?.kind !== 'least' && (
            <Button tone="quiet" icon={IconShieldCheck} onClick={() => setOpen({ kind: 'least' })}>
              Turn privileged into least privilege
            </Button>
          )}
          {open?.kind === 'add' && (
            <PresetCard
              key={open.preset.id}
              service={service}
              doc={doc}
              preset={open.preset}
              onDone={(added) => close(added ? `Added: ${open.preset.title}.` : '')}
            />
          )}
          {open?.kind === 'remove' && (
            <PresetRemoval
              key={`${open.preset.id} ${open.variant}`}
              variant={open.variant}
              service={service}
              doc={doc}
              preset={open.preset}
              onDone={() => close()}
            />
          )}
          {open?.kind === 'least' && (
            <LeastPrivilegeCard
              service={service}
              doc={doc}
              onDone={(done) => close(done ? 'Privileged was taken away.' : '')}
            />
          )}
        </div>
      )}
    </FieldFrame>
  );
}
