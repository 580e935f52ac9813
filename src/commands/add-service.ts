import type { ComposeDocument } from '../compose/compose-document.ts';
import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent, YamlValue } from '../text/intent.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { freeName, nameFrom, refuseName } from './names.ts';
import { planEdit } from './plan-edit.ts';

export interface AddServiceArgs {
  /** Made up from the image or the folder if missing; numbered if taken. */
  readonly name?: string;
  readonly image?: string;
  /** The folder to build; `./<name>` if there is neither image nor folder. */
  readonly build?: string;
  /** Written as `version` where the file has none and no service yet. */
  readonly version?: string;
}

/** Adds a service behind the others. */
export const addService: Command<AddServiceArgs> = {
  id: 'add-service',
  label: ({ name, image, build }) => `Add ${name ?? nameFrom(image ?? build) ?? 'a service'}`,
  plan(doc, args) {
    const bad = args.name === undefined ? undefined : refuseName('service', args.name);
    if (bad) return bad;
    const name = freeName(args.name ?? nameFrom(args.image ?? args.build) ?? 'service', (taken) =>
      doc.services.has(taken),
    );
    const service = planServiceIntents(doc, name, contentOf(name, args));
    if (!service.ok) return service;
    const isBare = doc.services.size === 0 && doc.form.version === undefined;
    const version: readonly Intent[] =
      args.version !== undefined && isBare
        ? [
            {
              kind: 'set',
              path: ['version'],
              value: args.version,
              order: TOP_KEY_ORDER,
              quote: 'single',
            },
          ]
        : [];
    return planEdit(doc, [...version, ...service.intents], {
      select: [name],
      focus: [...doc.servicesPath, name],
    });
  },
};

function contentOf(name: string, { image, build }: AddServiceArgs): YamlValue {
  if (image === undefined) return { build: build ?? `./${name}` };
  return build === undefined ? { image } : { image, build };
}

/** The intents that add a service called `name` behind the others, or why there is no place for one. */
export function planServiceIntents(
  doc: ComposeDocument,
  name: string,
  content: YamlValue,
): { readonly ok: true; readonly intents: readonly Intent[] } | Refused {
  const root = doc.syntax.root;
  const services = root.get('services');
  if (root.kind === 'seq' || root.kind === 'scalar') {
    return refuse('root-not-map', 'The text is no map of keys, so no service can be added to it.');
  }
  if (services && (services.kind === 'seq' || services.kind === 'scalar' || services.alias)) {
    return refuse(
      'services-not-map',
      '“services:” is not written as a map of names to services, so none can be added. Mend it in the text first.',
      ['services'],
    );
  }
  if (services || doc.form.kind === 'v1') {
    const path = [...doc.servicesPath, name];
    return { ok: true, intents: [{ kind: 'set', path, value: content }] };
  }
  const value = { [name]: content };
  return { ok: true, intents: [{ kind: 'set', path: ['services'], value, order: TOP_KEY_ORDER }] };
}
