import { findSource } from '../compose/find-source.ts';
import type { YamlValue } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseUnknown } from './find-editable.ts';
import { planEdit } from './plan-edit.ts';

export interface SetAtAnchorArgs {
  /** A service that inherits the field. */
  readonly service: string;
  readonly key: string;
  readonly value: YamlValue;
}

/** Writes an inherited field where it is written, for every service that takes it from there. */
export const setAtAnchor: Command<SetAtAnchorArgs> = {
  id: 'set-at-anchor',
  label: ({ service, key }) => `Set ${key} at the anchor of ${service}`,
  plan(doc, { service, key, value }) {
    if (!doc.services.has(service)) return refuseUnknown(doc, service);
    const source = findSource(doc, service, key);
    if (!source) {
      return refuse('not-inherited', `“${key}” of ${service} does not come from an anchor.`);
    }
    const { path, services } = source;
    return planEdit(doc, [{ kind: 'set', path, value }], {
      select: [service],
      focus: path,
      caution: services.length > 1 ? `Changed for ${services.join(', ')}.` : undefined,
    });
  },
};
