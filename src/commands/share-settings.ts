import type { ComposeDocument } from '../compose/compose-document.ts';
import { settingsInCommon } from '../compose/repeated-settings.ts';
import { anchorsOf } from '../text/anchors.ts';
import type { Intent } from '../text/intent.ts';
import { mergeAlias } from '../text/merge-alias.ts';
import { ownComments } from '../text/own-comments.ts';
import { refuse } from '../text/refusal.ts';
import { shareEntries } from '../text/share-entries.ts';
import type { Command } from './command.ts';
import { findEditable, refuseVersionOne } from './find-editable.ts';
import { freeName } from './names.ts';
import { refuseBroken } from './plan-edit.ts';
import { planRefactoring } from './plan-refactoring.ts';

export interface ShareSettingsArgs {
  readonly services: readonly string[];
  /** Settings that all of them have with equal values. */
  readonly keys: readonly string[];
}

/** Moves settings that services repeat to an `x-` block above them, which each takes in by a merge key. */
export const shareSettings: Command<ShareSettingsArgs> = {
  id: 'share-settings',
  label: ({ services, keys }) => `Share ${keys.join(', ')} of ${services.length} services`,
  plan(doc, { services, keys }) {
    const refused = refuseBroken(doc.syntax) ?? refuseVersionOne(doc, '“x-” blocks');
    if (refused) return refused;
    for (const name of services) {
      const editable = findEditable(doc, name);
      if (!editable.ok) return editable;
    }
    const common = settingsInCommon(doc, services);
    const other = keys.find((key) => !common.includes(key));
    const [first] = services.map((name) => [...doc.servicesPath, name]);
    if (other !== undefined || keys.length === 0 || !first) {
      return refuse(
        'not-alike',
        `${other === undefined ? 'Nothing' : `“${other}”`} is written alike in ${services.join(' and ')}, so it cannot be shared.`,
      );
    }
    const name = anchorName(doc, keys);
    const intents: readonly Intent[] = [
      shareEntries({ from: first, keys, key: `x-${name}`, anchor: name, before: 'services' }),
      ...keys.flatMap((key) =>
        services.map((it): Intent => ({ kind: 'delete', path: [...doc.servicesPath, it, key] })),
      ),
      ...services.map((service, index): Intent => {
        const path = [...doc.servicesPath, service];
        const comments =
          index === 0 ? [] : keys.flatMap((key) => ownComments(doc.syntax, [...path, key]));
        return mergeAlias(path, name, comments);
      }),
    ];
    return planRefactoring(doc, intents, { select: services, focus: [`x-${name}`] });
  },
};

/** The setting's own name where it is one, else a word that is not taken. */
function anchorName(doc: ComposeDocument, keys: readonly string[]): string {
  const anchors = new Set(anchorsOf(doc.syntax).map(({ name }) => name));
  const [only] = keys.length === 1 ? keys : [];
  return freeName((only ?? 'common').replaceAll('_', '-'), (name) => {
    return anchors.has(name) || doc.syntax.has([`x-${name}`]);
  });
}
