import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseUnknown } from './find-editable.ts';
import { planEdit, refuseBroken } from './plan-edit.ts';
import { areShared, findReferences, type Reference, removeReferences } from './references.ts';

export interface RemoveServicesArgs {
  readonly names: readonly string[];
  /** What to do about services that stay and name one of these; default: take that out of them. */
  readonly references?: 'remove' | 'refuse';
}

/** Removes services with everything in the others that refers to them. All or none goes. */
export const removeServices: Command<RemoveServicesArgs> = {
  id: 'remove-services',
  label: ({ names }) => `Remove ${names.length === 1 ? names[0] : `${names.length} services`}`,
  plan(doc, { names, references: mode = 'remove' }) {
    const broken = refuseBroken(doc.syntax);
    if (broken) return broken;
    const leaving: Service[] = [];
    for (const name of new Set(names)) {
      const service = findLeaving(doc, name);
      if (!('keys' in service)) return service;
      leaving.push(service);
    }
    const gone = new Set(leaving.map(({ name }) => name));
    const anchored = refuseAnchorUse(doc, leaving);
    if (anchored) return anchored;
    const references = uniqueReferences(doc, gone);
    const owners = [...new Set(references.map(({ relation }) => relation.from))];
    const [first] = references;
    if (mode === 'refuse' && first) {
      return refuse(
        'still-referenced',
        `${first.relation.to} is still needed by ${owners.join(', ')}. Take that away first, or remove it together with everything that refers to it.`,
        first.path,
      );
    }
    const heir = references.find(({ relation }) => relation.kind === 'extends');
    if (heir) return refuseHeir(heir);
    const result = planEdit(
      doc,
      [
        ...removeReferences(doc, references),
        ...fromTheEnd(doc, leaving).map(({ path }) => ({ kind: 'delete', path }) as const),
      ],
      { select: [], caution: cautionFor(references, owners) },
    );
    if (!result.ok) return result;
    const left = readCompose(result.tree).relations.find(
      ({ to, kind }) => gone.has(to) && kind !== 'volume' && kind !== 'network',
    );
    return left
      ? refuse(
          'still-referenced',
          `${left.from} also takes a reference to ${left.to} from an anchor. Remove it in the text first.`,
          left.path,
        )
      : result;
  },
};

function findLeaving(doc: ComposeDocument, name: string): Service | Refused {
  const service = doc.services.get(name);
  if (!service) return refuseUnknown(doc, name);
  if (doc.syntax.has(service.path)) return service;
  return refuse(
    'service-inherited',
    `${name} comes from an anchor that “services:” takes in. Remove it in the text, at its anchor.`,
    service.path,
  );
}

/** Aliases stand behind their anchors, so they have to go first. */
function fromTheEnd(doc: ComposeDocument, services: readonly Service[]): readonly Service[] {
  const start = ({ path }: Service) => doc.syntax.rangeOf(path).from;
  return [...services].sort((a, b) => start(b) - start(a));
}

/** Places outside of the services that go; one that they share counts once. */
function uniqueReferences(doc: ComposeDocument, gone: ReadonlySet<string>): readonly Reference[] {
  return [...gone].flatMap((name) =>
    findReferences(doc, name, 'service').filter(({ relation }) => !gone.has(relation.from)),
  );
}

function refuseHeir({ relation: { from, to }, path }: Reference): Refused {
  return refuse(
    'still-extended',
    `${from} extends ${to}, so it would lose what it takes from there. Remove “extends” of ${from} first.`,
    path,
  );
}

function cautionFor(
  references: readonly Reference[],
  owners: readonly string[],
): string | undefined {
  if (owners.length === 0) return undefined;
  const named = [...new Set(references.map(({ relation }) => relation.to))].join(', ');
  const where = areShared(references) ? ' and at an anchor that they share' : '';
  return `What referred to ${named} was removed too, in ${owners.join(', ')}${where}.`;
}

/** An anchor inside a service that others use would leave them without what they take from it. */
function refuseAnchorUse(doc: ComposeDocument, leaving: readonly Service[]): Refused | undefined {
  const { text } = doc.syntax;
  const outside = fromTheEnd(doc, leaving).reduce((rest, { path }) => {
    const { from, to } = doc.syntax.rangeOf(path);
    return rest.slice(0, from) + rest.slice(to);
  }, text);
  const used = new Set([...outside.matchAll(/(?<=[\s[{,:-])\*([^\s,[\]{}]+)/g)].map(([, a]) => a));
  if (used.size === 0) return undefined;
  for (const { name, path } of leaving) {
    const { from, to } = doc.syntax.rangeOf(path);
    const anchors = text.slice(from, to).matchAll(/(?<=[\s[{,:-])&([^\s,[\]{}]+)/g);
    const anchor = [...anchors].map(([, own]) => own).find((own) => used.has(own));
    if (anchor === undefined) continue;
    return refuse(
      'anchor-in-use',
      `${name} holds the anchor &${anchor}, and *${anchor} elsewhere takes its values from it. Move the anchor to another place in the text first.`,
      path,
    );
  }
  return undefined;
}
