import type { ComposeDocument } from '../compose/compose-document.ts';
import { readBuildSettings, secretPath } from '../compose/project/build-settings.ts';
import type { Project } from '../compose/project/project.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { nearestName } from './nearest-name.ts';
import type { Rule } from './rule.ts';

const FILES = new Set(['docker-compose.yml', '.balena/balena.yml', '.balena/secrets/npm-token']);

const FOLDER: Project = {
  files: FILES,
  dockerfiles: new Map(),
  buildSettings: readBuildSettings(
    FILES,
    new Map([
      [
        '.balena/balena.yml',
        'build-variables: {services: {web: [A=1]}}\nbuild-secrets: {global: [{source: npm-token, dest: npm}]}\n',
      ],
    ]),
  ),
};

export const buildSettings: Rule = {
  scope: 'app',
  meta: {
    id: 'build-settings',
    severity: { balena: 'error', 'balena-classic': 'error' },
    summary: 'The folder’s .balena/balena.yml does not fit the app.',
    why: 'It gives variables and secret files to the builds of services. A secret whose file is not there stops the build; what it says of a service that does not exist is lost. Only told where the whole project folder was opened.',
    source:
      'balena docs, “Build time secrets and variables”; balena-compose lib/multibuild/build-metadata.ts and build-secrets (BuildSecretMissingError, MultipleMetadataDirectoryError)',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    build: ./web\n  gpio:\n    build: ./gpio\n"],
      bad: [
        "version: '2.1'\nservices:\n  webb:\n    build: ./web\n",
        "version: '2.1'\nservices:\n  main:\n    build: .\n",
      ],
      around: { project: FOLDER },
    },
  },
  *check(doc, _target, { project, part }) {
    const settings = project?.buildSettings;
    if (!project || !settings) return;
    const { servicesPath, services } = doc;
    for (const fault of settings.faults) {
      yield { path: servicesPath, message: `${fault} Balena’s builder refuses the project.` };
    }
    for (const name of settings.services) {
      // One of two files need not have every service.
      if (services.has(name) || part) continue;
      const near = nearestName(name, services.keys());
      yield {
        path: near === undefined ? servicesPath : placeOf(doc, near),
        part: 'key',
        severity: 'warning',
        message: `${settings.file} has build settings for a service ${name}, which this app does not have, so they are lost${near === undefined ? '.' : `; did you mean ${near}?`}`,
      };
    }
    for (const secret of settings.secrets) {
      const { service } = secret;
      const path = secretPath(settings, secret);
      if (project.files.has(path) || (service !== undefined && !services.has(service))) continue;
      yield {
        path: service === undefined ? servicesPath : placeOf(doc, service),
        part: 'key',
        message: `${settings.file} names the secret ${secret.source}, but there is no file ${path}. Balena’s builder stops without it.`,
      };
    }
  },
};

function placeOf({ services, servicesPath }: ComposeDocument, name: string): YamlPath {
  return services.get(name)?.path ?? servicesPath;
}
