import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent, YamlValue } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { freeName, refuseName } from './names.ts';
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
    const root = doc.syntax.root;
    const services = root.get('services');
    if (root.kind === 'seq' || root.kind === 'scalar') {
      return refuse(
        'root-not-map',
        'The text is no map of keys, so no service can be added to it.',
      );
    }
    if (services && (services.kind === 'seq' || services.kind === 'scalar' || services.alias)) {
      return refuse(
        'services-not-map',
        '“services:” is not written as a map of names to services, so none can be added. Mend it in the text first.',
        ['services'],
      );
    }
    const name = freeName(args.name ?? nameFrom(args.image ?? args.build) ?? 'service', (taken) =>
      doc.services.has(taken),
    );
    const path = [...doc.servicesPath, name];
    const intents: Intent[] = [];
    const isBare = doc.services.size === 0 && doc.form.version === undefined;
    if (args.version !== undefined && isBare) {
      intents.push({
        kind: 'set',
        path: ['version'],
        value: args.version,
        order: TOP_KEY_ORDER,
        quote: 'single',
      });
    }
    if (!services && doc.form.kind !== 'v1') {
      intents.push({
        kind: 'set',
        path: ['services'],
        value: { [name]: contentOf(name, args) },
        order: TOP_KEY_ORDER,
      });
    } else intents.push({ kind: 'set', path, value: contentOf(name, args) });
    return planEdit(doc, intents, { select: [name], focus: path });
  },
};

function contentOf(name: string, { image, build }: AddServiceArgs): YamlValue {
  if (image === undefined) return { build: build ?? `./${name}` };
  return build === undefined ? { image } : { image, build };
}

/** `redis` of `docker.io/library/redis:7`, `api` of `./services/api`. */
function nameFrom(source: string | undefined): string | undefined {
  const last = source
    ?.replace(/@.*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/:.*$/, '');
  return last === undefined || /^[.$]*$/.test(last) ? undefined : last;
}
