import { addCapability } from '../commands/add-capability.ts';
import { step } from '../commands/plan-steps.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { findCapability } from '../compose/catalog/capabilities.ts';
import type { Service } from '../compose/compose-document.ts';
import { FieldFrame } from '../ui/field-frame.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { AddOne } from './add-one.tsx';
import { ADDED_CAPABILITIES } from './capability-field.tsx';
import { catalogueHelp } from './field.tsx';
import { itemIndex } from './item-index.ts';
import type { SeveralPanelProps } from './panel.ts';
import { holdersOf } from './spread.ts';
import { useForAll } from './use-for-all.tsx';

/** Capabilities that several services are given. */
export function SeveralCapabilities({ services }: SeveralPanelProps) {
  const all = useForAll();
  const names = [...new Set(services.flatMap(({ capAdd }) => capAdd.map(({ value }) => value)))];
  function give(capability: string): string | undefined {
    return all.run(
      `Add ${capability} to ${services.length} services`,
      services
        .filter((service) => !hasCapability(service, capability))
        .map(({ name }) => step(addCapability, { service: name, capability })),
    );
  }
  function take(capability: string): void {
    const steps = services.flatMap(({ name, capAdd }) =>
      capAdd
        .filter(({ value }) => value === capability)
        .map(({ path }) =>
          step(removeListItem, { service: name, key: 'cap_add', index: itemIndex(path) }),
        ),
    );
    all.run(`Remove ${capability} of ${services.length} services`, steps);
  }
  return (
    <FieldFrame label="Capabilities" as="group" help={catalogueHelp('service', 'cap_add')}>
      {() => (
        <>
          {names.map((capability) => {
            const { state, sentence } = holdersOf(services, (each) =>
              hasCapability(each, capability),
            );
            const help = findCapability(capability)?.help;
            return (
              <SwitchRow
                key={capability}
                label={capability}
                description={[help && `${help}.`, sentence].filter(Boolean).join(' ')}
                checked={state === 'all'}
                mixed={state === 'some'}
                onChange={(on) => (on ? give(capability) : take(capability))}
              />
            );
          })}
          {all.refusal}
          <AddOne
            label="Add a capability to all"
            placeholder="Add a capability to all…"
            suggestions={ADDED_CAPABILITIES}
            onAdd={give}
          />
        </>
      )}
    </FieldFrame>
  );
}

function hasCapability({ capAdd }: Service, capability: string): boolean {
  const name = (text: string) => text.toUpperCase().replace(/^CAP_/, '');
  return capAdd.some(({ value }) => name(value) === name(capability));
}
