import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { fix, ownFixes, quoteFix } from './fixes.ts';
import type { Finding } from './rule.ts';
import { serviceRule } from './service-rule.ts';

/** What YAML 1.1 takes for true or false where it is not quoted. */
const BOOLEAN = /^(?:yes|no|on|off|true|false)$/i;

export const olderDockerCompose = serviceRule(
  {
    id: 'older-docker-compose',
    severity: { compose: 'error' },
    summary: 'docker-compose 1.29 refuses what Docker Compose 2 takes.',
    why: 'docker-compose 1.29, which Debian and Raspberry Pi OS still bring, reads YAML 1.1 and is stricter with types, names of services that are built, names of variables and published ports.',
    source: 'docker-compose 1.29.2: compose/config; each verified by running it',
    examples: {
      good: [
        "services:\n  web:\n    build: ./web\n    restart: 'no'\n    environment: {DEBUG: 'true'}\n",
        'services:\n  Web:\n    image: alpine:3.20\n',
      ],
      bad: [
        'services:\n  web:\n    image: alpine:3.20\n    environment: {DEBUG: true}\n',
        'services:\n  web:\n    image: alpine:3.20\n    restart: no\n',
        'services:\n  Web:\n    build: ./web\n',
        'services:\n  web:\n    image: alpine:3.20\n    environment:\n      - MY VAR=x\n',
        "services:\n  web:\n    image: alpine:3.20\n    ports:\n      - {target: 80, published: '8080'}\n",
      ],
    },
  },
  function* (service, doc) {
    const view = doc.syntax.view(service.path);
    if (!view) return;
    yield* booleans(doc, view);
    yield* upperCase(service);
    yield* spacedNames(service);
    for (const port of view.get('ports')?.items ?? []) {
      const published = port.get('published');
      if (typeof published?.scalar !== 'string' || published.scalar.includes('$')) continue;
      yield {
        path: published.path,
        message: `docker-compose 1.29 wants a number without quotes as the published port and refuses the file; Docker Compose 2 takes “${published.scalar}”.`,
        fixes: /^\d+$/.test(published.scalar)
          ? ownFixes(
              doc,
              published.path,
              fix(`Write ${published.scalar} without quotes`, 'safe', {
                kind: 'set',
                path: published.path,
                value: Number(published.scalar),
              }),
            )
          : [],
      };
    }
  },
);

function* booleans(doc: ComposeDocument, service: YamlView): Generator<Finding> {
  const build = service.get('build');
  const places = [
    service.get('restart'),
    ...['environment', 'sysctls', 'command'].map((key) => service.get(key)),
    build?.get('args'),
  ];
  for (const place of places) {
    if (!place) continue;
    const values = place.kind === 'map' ? place.entries.map(({ value }) => value) : place.items;
    for (const view of place.kind === 'scalar' ? [place] : values) {
      const { path, string: text, plain } = view;
      if (text === undefined || !plain || !BOOLEAN.test(text)) continue;
      yield {
        path,
        message: `docker-compose 1.29 reads the unquoted ${text} as true or false, wants text here and refuses the file. Put quotes around it.`,
        fixes: ownFixes(doc, path, quoteFix(path, text)),
      };
    }
  }
}

function* upperCase({ name, image, build, path }: Service): Generator<Finding> {
  if (image !== undefined || build === undefined || name === name.toLowerCase()) return;
  yield {
    path,
    part: 'key',
    message: `docker-compose 1.29 makes the name of the image from “${name}” and refuses capital letters there. Write the name in small letters, or give the service an image.`,
  };
}

function* spacedNames({ environment }: Service): Generator<Finding> {
  for (const { value, path } of environment) {
    if (!/\s/.test(value.name)) continue;
    yield {
      path,
      part: 'key',
      message: `docker-compose 1.29 refuses the white space in the variable name “${value.name}”.`,
    };
  }
}
