import { findCapability } from '../compose/catalog/capabilities.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { appendItem } from './list-field.ts';
import { planField } from './plan-edit.ts';

export interface AddCapabilityArgs {
  readonly service: string;
  /** With or without `CAP_`, case aside. */
  readonly capability: string;
  /** Default `cap_add`. */
  readonly key?: 'cap_add' | 'cap_drop';
}

/** Gives a service a capability of the kernel, or takes one away by `cap_drop`. */
export const addCapability: Command<AddCapabilityArgs> = {
  id: 'add-capability',
  label: ({ service, capability, key = 'cap_add' }) =>
    key === 'cap_add'
      ? `Add ${plainName(capability)} to ${service}`
      : `Drop ${plainName(capability)} of ${service}`,
  plan(doc, { service, capability, key = 'cap_add' }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, key];
    const name = plainName(capability);
    if (!/^[A-Z0-9_]+$/.test(name)) {
      return refuse(
        'bad-capability',
        `“${capability}” is no capability: they look like SYS_RAWIO.`,
        path,
      );
    }
    const there = key === 'cap_add' ? target.service.capAdd : target.service.capDrop;
    if (there.some(({ value }) => plainName(value) === name)) {
      return refuse('capability-exists', `${name} already stands in “${key}” of ${service}.`, path);
    }
    const caution = findCapability(name)
      ? undefined
      : `No kernel is known to have a capability ${name}: the engine may refuse to start ${service}.`;
    return planField(doc, service, appendItem(target, key, name), path, caution);
  },
};

/** `SYS_RAWIO` of `cap_sys_rawio`. */
function plainName(capability: string): string {
  return capability.trim().toUpperCase().replace(/^CAP_/, '');
}
