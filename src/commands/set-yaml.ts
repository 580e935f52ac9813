import type { ComposeDocument } from '../compose/compose-document.ts';
import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import { writeEntry } from '../text/write-entry.ts';
import type { Command, CommandResult } from './command.ts';
import { deleteField } from './field-edit.ts';
import { planEdit } from './plan-edit.ts';
import { planWithin } from './plan-within.ts';

export interface SetYamlArgs {
  /** Undefined: the key stands at the top of the file. */
  readonly service: string | undefined;
  /** The keys that lead from the service to the map that holds the key; none for its own. */
  readonly within?: readonly string[] | undefined;
  readonly key: string;
  /** The key with its value as YAML at the left margin; nothing takes the key away. */
  readonly source: string;
}

/** Writes a key as typed YAML: lines that stay the same keep their bytes, comments are written as typed. */
export const setYaml: Command<SetYamlArgs> = {
  id: 'set-yaml',
  label: ({ service, key, source }) =>
    `${source.trim() === '' ? 'Remove' : 'Write'} ${key}${service === undefined ? '' : ` of ${service}`}`,
  plan(doc, { service, within, key, source }) {
    if (service === undefined) {
      const intent: Intent =
        source.trim() === ''
          ? { kind: 'delete', path: [key] }
          : writeEntry([key], source, TOP_KEY_ORDER);
      return planAtTop(doc, intent);
    }
    return planWithin(
      doc,
      { service, within },
      (target) =>
        source.trim() === ''
          ? deleteField(target, key)
          : { ok: true, intents: [writeEntry([...target.path, key], source, target.order)] },
      [key],
    );
  },
};

function planAtTop(doc: ComposeDocument, intent: Intent): CommandResult {
  if (doc.form.kind === 'v1') {
    return refuse(
      'version-one',
      'In this file of compose version 1 every key at the top is a service. Move the services below “services:” first.',
    );
  }
  return planEdit(doc, [intent], { focus: intent.path });
}
