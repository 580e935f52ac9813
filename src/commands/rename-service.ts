import type { ComposeDocument } from '../compose/compose-document.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseUnknown } from './find-editable.ts';
import { refuseName } from './names.ts';
import { planEdit, refuseBroken } from './plan-edit.ts';
import { areShared, findReferences, renameReference } from './references.ts';

export interface RenameServiceArgs {
  readonly from: string;
  readonly to: string;
}

/** Renames a service in place; everything that refers to it follows. */
export const renameService: Command<RenameServiceArgs> = {
  id: 'rename-service',
  label: ({ from, to }) => `Rename ${from} to ${to}`,
  plan(doc, { from, to }) {
    const broken = refuseBroken(doc.syntax) ?? refuseName('service', to);
    if (broken) return broken;
    const service = doc.services.get(from);
    if (!service) return refuseUnknown(doc, from);
    if (from === to) return refuse('same-name', `The service is already called ${to}.`);
    if (doc.services.has(to)) {
      return refuse('name-taken', `There is already a service called ${to}. Choose another name.`, [
        ...doc.servicesPath,
        to,
      ]);
    }
    if (!doc.syntax.has(service.path)) {
      return refuse(
        'service-inherited',
        `${from} comes from an anchor that “services:” takes in. Rename it in the text, at its anchor.`,
        service.path,
      );
    }
    const references = findReferences(doc, from, 'service');
    const cautions = [
      areShared(references) ? 'A reference at a shared anchor was renamed too.' : undefined,
      mentionCaution(doc, from),
    ].filter((text) => text !== undefined);
    return planEdit(
      doc,
      [
        ...references.map((reference) => renameReference(doc, reference, to)),
        { kind: 'rename-key', path: service.path, key: to },
      ],
      {
        select: [to],
        focus: [...doc.servicesPath, to],
        caution: cautions.length > 0 ? cautions.join(' ') : undefined,
      },
    );
  },
};

/** Variables that hold the name, most likely as a host name; whether they should follow only the user knows. */
function mentionCaution(doc: ComposeDocument, name: string): string | undefined {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const asHost = new RegExp(`(^|[/@,\\s])${escaped}(?=$|[:/,\\s])`);
  const places = [...doc.services.values()].flatMap((service) =>
    service.environment
      .filter(({ value }) => value.value !== undefined && asHost.test(value.value))
      .map(({ value }) => `${value.name} of ${service.name}`),
  );
  if (places.length === 0) return undefined;
  const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
  return `Look at ${places.slice(0, 3).join(', ')}${more}: the old name stands there, perhaps as a host name, and was left as it is.`;
}
