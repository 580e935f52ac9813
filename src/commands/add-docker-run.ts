import type { ComposeDocument } from '../compose/compose-document.ts';
import { type DockerRun, parseDockerRun } from '../compose/docker-run/parse-docker-run.ts';
import { parsePair } from '../compose/fields/pairs.ts';
import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent, YamlValue } from '../text/intent.ts';
import type { Refused } from '../text/refusal.ts';
import { planServiceIntents } from './add-service.ts';
import type { Command } from './command.ts';
import { declareIntent, refuseDeclaration } from './declaration-field.ts';
import { refuseVersionOne } from './find-editable.ts';
import { freeName, nameFrom } from './names.ts';
import { planEdit, refuseBroken } from './plan-edit.ts';

export interface AddDockerRunArgs {
  /** A `docker run` line, of several lines too. */
  readonly line: string;
}

/** Adds the service that a `docker run` line would start, and declares the volumes and networks that it names. */
export const addDockerRun: Command<AddDockerRunArgs> = {
  id: 'add-docker-run',
  label: ({ line }) => {
    const run = parseDockerRun(line);
    const name = run.ok ? (run.name ?? nameFrom(run.image)) : undefined;
    return `Add ${name ?? 'a service'} from docker run`;
  },
  plan(doc, { line }) {
    const run = parseDockerRun(line);
    if (!run.ok) return run;
    const broken = refuseBroken(doc.syntax);
    if (broken) return broken;
    const wanted = run.name ?? nameFrom(run.image) ?? 'service';
    const name = freeName(wanted, (taken) => doc.services.has(taken));
    const content = contentIn(doc, run);
    const service = planServiceIntents(doc, name, content);
    if (!service.ok) return service;
    const declared = declarations(doc, run);
    if (!declared.ok) return declared;
    return planEdit(doc, [...service.intents, ...declared.intents], {
      select: [name],
      focus: [...doc.servicesPath, name],
      caution: cautionOf(run, wanted, name),
    });
  },
};

/** The fields as the file writes them: `environment` and `labels` as a list or a map. */
function contentIn(doc: ComposeDocument, { content }: DockerRun): YamlValue {
  const fields = { ...content };
  const { environment, labels } = fields;
  if (Array.isArray(environment) && usualForm(doc, 'environment') === 'map') {
    const pairs = environment.map((item) => parsePair(String(item)));
    fields.environment = Object.fromEntries(pairs.map(({ name, value }) => [name, value ?? null]));
  }
  if (labels !== undefined && usualForm(doc, 'labels') === 'list') {
    fields.labels = Object.entries(labels ?? {}).map(([name, value]) => `${name}=${String(value)}`);
  }
  const mode = /^container:(.+)$/.exec(String(fields.network_mode ?? ''))?.[1];
  // What is a container to Docker may be a service of this app.
  if (mode !== undefined && doc.services.has(mode)) fields.network_mode = `service:${mode}`;
  return fields;
}

function usualForm(doc: ComposeDocument, key: string): 'list' | 'map' | undefined {
  const forms = [...doc.services.values()].map((service) => service.syntaxOf(key));
  const count = (form: string) => forms.filter((it) => it === form).length;
  if (count('list') === count('map')) return undefined;
  return count('list') > count('map') ? 'list' : 'map';
}

/** The volumes and networks that the line names and the file does not declare yet. */
function declarations(doc: ComposeDocument, { volumes, networks }: DockerRun): Declared | Refused {
  // Version 1 has no declarations: a volume is there once it is used.
  const isVersionOne = doc.form.kind === 'v1';
  const missing = isVersionOne ? [] : volumes.filter((name) => !doc.volumes.has(name));
  for (const name of missing) {
    const refused = refuseDeclaration(doc, 'volume', name);
    if (refused) return refused;
  }
  const others = networks.filter((name) => !doc.networks.has(name));
  const refused = others.length > 0 ? refuseVersionOne(doc, 'networks') : undefined;
  if (refused) return refused;
  const intents = [
    ...missing.map((name) => declareIntent(doc, 'volume', name)),
    ...others.map(
      (name): Intent => ({
        kind: 'set',
        path: ['networks', name],
        value: {},
        order: TOP_KEY_ORDER,
      }),
    ),
  ];
  return { ok: true, intents };
}

interface Declared {
  readonly ok: true;
  readonly intents: readonly Intent[];
}

function cautionOf(run: DockerRun, wanted: string, name: string): string | undefined {
  const said = [
    name !== wanted && run.name !== undefined ? `It is called ${name} here.` : undefined,
    run.binds.length > 0
      ? `It mounts from the host: ${run.binds.join(', ')}. Devices of balena take named volumes only.`
      : undefined,
    ...run.notes,
  ].filter((sentence) => sentence !== undefined);
  return said.length > 0 ? said.join(' ') : undefined;
}
