import { bindCommand } from '../../commands/bind-command.ts';
import { shareSettings } from '../../commands/share-settings.ts';
import {
  mostRepeated,
  type RepeatedSettings,
  repeatedAt,
  settingsInCommon,
} from '../../compose/repeated-settings.ts';
import { listed } from '../names-of-app.ts';
import type { Refactorer, Refactoring, RefactoringPlace } from './refactoring.ts';

/**
 * Settings that services repeat, moved to an `x-` block: of the setting at the place, of the services
 * that are selected, else those whose sharing saves the most lines. The builders of 2018 refuse such
 * blocks (domain notes 8, sample 32), and version 1 has none.
 */
export const shareRepeated: Refactorer = (place) => {
  if (place.target === 'resin' || place.doc.form.kind === 'v1') return [];
  const offers = [atPlace(place), ofSelected(place), mostRepeated(place.doc)].flatMap((found) =>
    found && found.keys.length > 0 ? [offer(found)] : [],
  );
  return offers.filter(
    ({ title }, index) => offers.findIndex((it) => it.title === title) === index,
  );
};

function atPlace({ doc, path }: RefactoringPlace): RepeatedSettings | undefined {
  const [service, key] = path.slice(doc.servicesPath.length);
  if (path[0] !== doc.servicesPath[0] || typeof service !== 'string' || typeof key !== 'string') {
    return undefined;
  }
  return repeatedAt(doc, service, key);
}

function ofSelected({ doc, services }: RefactoringPlace): RepeatedSettings | undefined {
  if (services.length < 2) return undefined;
  return { services, keys: settingsInCommon(doc, services) };
}

function offer({ services, keys }: RepeatedSettings): Refactoring {
  return {
    title: `Share ${listed(keys, 3)} of ${listed(services, 3)} by an anchor`,
    kind: 'extract',
    command: bindCommand(shareSettings, { services, keys }),
  };
}
