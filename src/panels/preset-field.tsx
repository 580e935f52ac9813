import { IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Preset } from '../compose/catalog/preset.ts';
import { PRESETS } from '../compose/catalog/presets.ts';
import { presentPresets } from '../compose/presets/preset-state.ts';
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
  | { readonly kind: 'add' | 'remove'; readonly preset: Preset }
  | { readonly kind: 'least' }
  | undefined;

/** Where none of those that rest on the same is the plainest, all are named. */
function titleOf(preset: Preset, alike: readonly Preset[]): string {
  const titles = preset.general ? [] : alike.map(({ title }) => title);
  return [preset.title, ...titles].join(' or ');
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
              {present.map(({ preset, alike }) => (
                <li key={preset.id}>
                  <Chip
                    kind="device"
                    text={titleOf(preset, alike)}
                    title={
                      alike.length > 0
                        ? `The same serves: ${alike.map(({ title }) => title).join(', ')}`
                        : preset.meaning
                    }
                    onRemove={() => setOpen({ kind: 'remove', preset })}
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
              key={open.preset.id}
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
