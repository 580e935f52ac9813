import type { ComposeDocument } from '../compose/compose-document.ts';
import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent } from '../text/intent.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { refuseVersionOne } from './find-editable.ts';
import { refuseName } from './names.ts';

/** What is declared at the top of the file for services to use. */
export type Declared = 'volume' | 'network';

/** The top-level key of each. */
export const DECLARED_KEYS = { volume: 'volumes', network: 'networks' } as const;

/**
 * Declares one of the engine's own kind: as the file writes its others, with `{}` or with nothing.
 * Without others a network gets `{}`, for the builders of 2018 refuse one with nothing (domain notes 4.4).
 */
export function declareIntent(doc: ComposeDocument, what: Declared, name: string): Intent {
  const key = DECLARED_KEYS[what];
  const others = [...doc[key].values()];
  const braces = others.filter(({ view }) => view.kind === 'map' && view.entries.length === 0);
  const bare = others.filter(({ view }) => view.kind !== 'map');
  const isBraced =
    what === 'volume' ? braces.length * 2 > others.length : bare.length * 2 <= others.length;
  return { kind: 'set', path: [key, name], value: isBraced ? {} : null, order: TOP_KEY_ORDER };
}

/** Why none called `name` can be declared in `doc`, if none can. */
export function refuseDeclaration(
  doc: ComposeDocument,
  what: Declared,
  name: string,
): Refused | undefined {
  const key = DECLARED_KEYS[what];
  const all = doc.syntax.root.get(key);
  const refused = refuseVersionOne(doc, `declared ${key}`) ?? refuseName(what, name);
  if (refused) return refused;
  if (all && (all.kind === 'seq' || all.kind === 'scalar' || all.alias)) {
    return refuse(
      `${key}-not-map`,
      `The top-level “${key}:” is not written as a map of names, so none can be added. Mend it in the text first.`,
      [key],
    );
  }
  return undefined;
}
