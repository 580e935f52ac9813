import { cyclesFrom } from '../compose/dependency-graph.ts';
import { usersByName } from './names-of-app.ts';
import type { Proposal, Spot } from './proposal.ts';
import { nameOf } from './proposal.ts';

/**
 * The other services of the app, those that most others name first; for `depends_on` those that wait
 * for this one already, so that a cycle would arise, come last.
 */
export function otherServices({ app, service, inside }: Spot): readonly string[] {
  const { doc } = app;
  const users = usersByName(doc, ['depends_on', 'links', 'network_mode', 'volumes_from']);
  const waiting =
    inside[0] === 'depends_on' && service !== undefined ? cyclesFrom(doc, service) : new Map();
  return [...doc.services.keys()]
    .filter((name) => name !== service && name !== '')
    .map((name) => ({
      name,
      waits: waiting.has(name) ? 1 : 0,
      users: users.get(name)?.length ?? 0,
    }))
    .sort((a, b) => a.waits - b.waits || b.users - a.users)
    .map(({ name }) => name);
}

/** Other services as values, each with `lead` before its name. */
export function serviceProposals(
  spot: Spot,
  help: (name: string) => string,
  lead = '',
): readonly Proposal[] {
  return otherServices(spot).map((name) => nameOf(`${lead}${name}`, help(name)));
}
