import type { ComposeDocument, RelationKind } from '../compose/compose-document.ts';

/** Volumes or networks: those that are declared, nobody's first, then those that services name all the same. */
export function sharedNames(
  doc: ComposeDocument,
  kind: 'volume' | 'network',
): readonly {
  readonly name: string;
  readonly declared: boolean;
  readonly users: readonly string[];
}[] {
  const declared = kind === 'volume' ? doc.volumes : doc.networks;
  const users = usersByName(doc, [kind]);
  return [...new Set([...declared.keys(), ...users.keys()])]
    .filter((name) => name !== '')
    .map((name) => ({
      name,
      declared: declared.has(name),
      users: [...new Set(users.get(name) ?? [])],
    }));
}

/** Who names what by relations of these kinds. */
export function usersByName(
  doc: ComposeDocument,
  kinds: readonly RelationKind[],
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { kind, from, to } of doc.relations) {
    if (!kinds.includes(kind)) continue;
    const known = users.get(to);
    if (known) known.push(from);
    else users.set(to, [from]);
  }
  return users;
}

/** `web, api and 3 more`, for sentences. */
export function listed(names: readonly string[], most = 4): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
