import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import { intents, type Mutant, victim } from './mutant.ts';

/** A service that waits for itself. */
export const selfDependency: Mutant['plant'] = intents((doc) => {
  const service = victim(doc, 'depends_on');
  return service ? [dependOn(service, [service.name])] : [];
});

/** Two services that wait for each other. */
export const cycle: Mutant['plant'] = intents((doc) => {
  const [one, two] = idlers(doc);
  return one && two ? [dependOn(one, [two.name]), dependOn(two, [one.name])] : [];
});

/** The same dependency twice. */
export const twinDependency: Mutant['plant'] = intents((doc) => {
  const [one, two] = idlers(doc);
  return one && two ? [dependOn(one, [two.name, two.name])] : [];
});

/** A dependency in map form with a condition. */
export function conditional(condition: string): Mutant['plant'] {
  return intents((doc) => {
    const [one, two] = idlers(doc);
    return one && two ? [dependOn(one, { [two.name]: { condition } })] : [];
  });
}

/** Both ways to say which network a service is in. */
export const networkModeAndNetworks: Mutant['plant'] = intents((doc) => {
  const service = idlers(doc, ['network_mode', 'networks'])[0];
  if (!service) return [];
  return [
    { kind: 'set', path: [...service.path, 'network_mode'], value: 'host' },
    { kind: 'set', path: [...service.path, 'networks'], value: ['default'] },
  ];
});

function dependOn(
  { path }: Service,
  value: readonly string[] | Record<string, { condition: string }>,
) {
  return { kind: 'set', path: [...path, 'depends_on'], value } as const;
}

/** Services that are written out, have none of `fields` and nobody waits for. */
function idlers(
  doc: ComposeDocument,
  fields: readonly string[] = ['depends_on'],
): readonly Service[] {
  const awaited = new Set(doc.relations.map(({ to }) => to));
  return [...doc.services.values()].filter(
    ({ path, alias, name, syntaxOf }) =>
      alias === undefined &&
      doc.syntax.has(path) &&
      !awaited.has(name) &&
      fields.every((field) => syntaxOf(field) === 'absent'),
  );
}
