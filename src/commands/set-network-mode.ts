import type { Service } from '../compose/compose-document.ts';
import { printCycle, wouldCycle } from '../compose/dependency-graph.ts';
import { parseNetworkMode } from '../compose/fields/network-mode.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { dropField, writeField } from './field-edit.ts';
import { findEditable, refuseUnknown, refuseVersionOne } from './find-editable.ts';
import { planField } from './plan-edit.ts';

export interface SetNetworkModeArgs {
  readonly service: string;
  /** `host`, `bridge`, `none`, `service:x`; undefined takes it away. */
  readonly mode: string | undefined;
}

/** Sets which network a service lives in. */
export const setNetworkMode: Command<SetNetworkModeArgs> = {
  id: 'set-network-mode',
  label: ({ service, mode }) =>
    mode === undefined ? `Remove network mode of ${service}` : `Put ${service} on network ${mode}`,
  plan(doc, { service, mode }) {
    const versionOne = refuseVersionOne(doc, '“network_mode”');
    if (versionOne) return versionOne;
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'network_mode'];
    if (mode === undefined) {
      const edit = dropField(target, 'network_mode');
      return edit.ok ? planField(doc, service, edit, path) : edit;
    }
    const parsed = parseNetworkMode(mode);
    if (parsed.kind === 'service') {
      const other = parsed.service;
      if (!doc.services.has(other)) return refuseUnknown(doc, other);
      const cycle = wouldCycle(doc, service, other);
      if (cycle) {
        return refuse(
          'would-cycle',
          `${service} cannot share the network of ${other}: ${printCycle(cycle)} would wait for each other for ever.`,
          path,
        );
      }
    }
    const edit = writeField(target, 'network_mode', mode);
    return planField(doc, service, edit, path, cautionFor(target.service, mode));
  },
};

function cautionFor(service: Service, mode: string): string | undefined {
  const parts = [
    ...(mode !== 'bridge' && service.ports.length > 0
      ? [`“ports” of ${service.name} have no effect with network mode ${mode}`]
      : []),
    ...(service.networks.length > 0
      ? [`“networks” of ${service.name} cannot stand beside a network mode`]
      : []),
  ];
  return parts.length === 0 ? undefined : `${parts.join(', and ')}. They were left in the file.`;
}
