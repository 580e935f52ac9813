import { useState } from 'react';
import { addCapability } from '../commands/add-capability.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { ALL_CAPABILITIES, CAPABILITIES, findCapability } from '../compose/catalog/capabilities.ts';
import type { Suggestion } from '../ui/suggestions.ts';
import { AddOne } from './add-one.tsx';
import { ChipRows } from './chip-rows.tsx';
import { ServiceField } from './field.tsx';
import { itemIndex } from './item-index.ts';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useRowProblems } from './use-row-problems.tsx';
import { useActions } from './use-run.ts';

const RISKS = { harmless: '', careful: '', 'almost-root': ' Almost as powerful as root.' } as const;

const FIELDS = {
  cap_add: { label: 'Capabilities', add: 'Add a capability', standard: false },
  cap_drop: { label: 'Dropped capabilities', add: 'Drop a capability', standard: true },
} as const;

/** What is likely here first: extra rights to be given, standard ones to be taken. */
function suggest(standardFirst: boolean): readonly Suggestion[] {
  const ordered = [...CAPABILITIES].sort(
    (a, b) => Number(b.standard === standardFirst) - Number(a.standard === standardFirst),
  );
  return [...ordered, ALL_CAPABILITIES].map(({ name, help, risk, standard }) => ({
    value: name,
    detail: `${help}.${RISKS[risk]}${standard && !standardFirst ? ' Every service has it already.' : ''}`,
  }));
}
/** Capabilities to be given. */
export const ADDED_CAPABILITIES = suggest(false);
const SUGGESTIONS = { cap_add: ADDED_CAPABILITIES, cap_drop: suggest(true) } as const;

/** Rights of the kernel that the service is given or loses. */
export function CapabilityField(
  props: ServicePanelProps & { readonly name: 'cap_add' | 'cap_drop' },
) {
  const { service, doc, name } = props;
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const problemsOf = useRowProblems([...service.path, name]);
  const items = name === 'cap_add' ? service.capAdd : service.capDrop;
  const paths = items.map(({ path }) => path);
  const { label, add } = FIELDS[name];
  return (
    <ServiceField
      service={service}
      doc={doc}
      name={name}
      label={label}
      as="group"
      origin={items.find(({ origin }) => origin === 'inherited')?.origin}
      except={paths}
      rows={paths}
    >
      {() => (
        <div className={styles.stack}>
          <ChipRows
            kind="power"
            items={items.map(({ value, path, origin }) => {
              const known = findCapability(value);
              return {
                path,
                text: value,
                meaning: known && `${known.help}.${name === 'cap_add' ? RISKS[known.risk] : ''}`,
                inherited: origin === 'inherited',
                ...problemsOf(path),
                onRemove: () =>
                  setRefusal(
                    run(removeListItem, {
                      service: service.name,
                      key: name,
                      index: itemIndex(path),
                    }),
                  ),
              };
            })}
          />
          <AddOne
            label={add}
            placeholder={`${add}…`}
            suggestions={SUGGESTIONS[name]}
            refusal={refusal}
            onAdd={(capability) =>
              run(addCapability, { service: service.name, capability, key: name })
            }
          />
        </div>
      )}
    </ServiceField>
  );
}
