import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseUnknown } from './find-editable.ts';
import { planEdit, refuseBroken } from './plan-edit.ts';
import { areShared, findReferences, removeReferences } from './references.ts';

export interface RemoveServiceArgs {
  readonly name: string;
  /** What to do about services that name this one; default: take that out of them. */
  readonly references?: 'remove' | 'refuse';
}

/** Removes a service with everything in the others that refers to it. */
export const removeService: Command<RemoveServiceArgs> = {
  id: 'remove-service',
  label: ({ name }) => `Remove ${name}`,
  plan(doc, { name, references: mode = 'remove' }) {
    const broken = refuseBroken(doc.syntax);
    if (broken) return broken;
    const service = doc.services.get(name);
    if (!service) return refuseUnknown(doc, name);
    if (!doc.syntax.has(service.path)) {
      return refuse(
        'service-inherited',
        `${name} comes from an anchor that “services:” takes in. Remove it in the text, at its anchor.`,
        service.path,
      );
    }
    const anchored = refuseAnchorUse(doc, name);
    if (anchored) return anchored;
    const references = findReferences(doc, name, 'service').filter(
      ({ relation }) => relation.from !== name,
    );
    const owners = [...new Set(references.map(({ relation }) => relation.from))];
    if (mode === 'refuse' && owners.length > 0) {
      return refuse(
        'still-referenced',
        `${name} is still needed by ${owners.join(', ')}. Take that away first, or remove it together with everything that refers to it.`,
        references[0]?.path,
      );
    }
    const heir = references.find(({ relation }) => relation.kind === 'extends');
    if (heir) {
      return refuse(
        'still-extended',
        `${heir.relation.from} extends ${name}, so it would lose what it takes from there. Remove “extends” of ${heir.relation.from} first.`,
        heir.path,
      );
    }
    const result = planEdit(
      doc,
      [...removeReferences(doc, references), { kind: 'delete', path: service.path }],
      { select: [], caution: cautionFor(name, owners, areShared(references)) },
    );
    if (!result.ok) return result;
    const left = readCompose(result.tree).relations.find(
      (relation) =>
        relation.to === name && relation.kind !== 'volume' && relation.kind !== 'network',
    );
    return left
      ? refuse(
          'still-referenced',
          `${left.from} also takes a reference to ${name} from an anchor. Remove it in the text first.`,
          left.path,
        )
      : result;
  },
};

function cautionFor(name: string, owners: readonly string[], shared: boolean): string | undefined {
  if (owners.length === 0) return undefined;
  const where = shared ? ' and at an anchor that they share' : '';
  return `What referred to ${name} was removed too, in ${owners.join(', ')}${where}.`;
}

/** An anchor inside the service that others use would leave them without what they take from it. */
function refuseAnchorUse(doc: ComposeDocument, name: string): Refused | undefined {
  const service = doc.services.get(name);
  if (!service) return undefined;
  const { text } = doc.syntax;
  const { from, to } = doc.syntax.rangeOf(service.path);
  const outside = text.slice(0, from) + text.slice(to);
  const anchors = [...text.slice(from, to).matchAll(/(?<=[\s[{,:-])&([^\s,[\]{}]+)/g)].flatMap(
    ([, anchor]) => anchor ?? [],
  );
  const used = anchors.find((anchor) =>
    [...outside.matchAll(/(?<=[\s[{,:-])\*([^\s,[\]{}]+)/g)].some(([, alias]) => alias === anchor),
  );
  if (used === undefined) return undefined;
  return refuse(
    'anchor-in-use',
    `${name} holds the anchor &${used}, and *${used} elsewhere takes its values from it. Move the anchor to another place in the text first.`,
    service.path,
  );
}
