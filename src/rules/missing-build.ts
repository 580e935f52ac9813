import { type KnownDevice, readAppContract } from '../compose/project/app-contract.ts';
import { devicesWithoutBuild, findBuild } from '../compose/project/project.ts';
import { buildFolders } from '../compose/project/project-paths.ts';
import { fix, ownFixes } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { serviceRule } from './service-rule.ts';

const FOLDER = {
  files: new Set([
    'docker-compose.yml',
    'balena.yml',
    'web/Dockerfile',
    'docs/readme.md',
    'gpio/Dockerfile.aarch64',
  ]),
  dockerfiles: new Map(),
  contract: readAppContract(
    'data: {defaultDeviceType: raspberrypi4-64, supportedDeviceTypes: [intel-nuc]}',
  ),
};

export const missingBuild = serviceRule(
  {
    id: 'missing-build',
    severity: { balena: 'error', 'balena-classic': 'error', resin: 'error', compose: 'error' },
    summary: 'A service is built from a folder or a Dockerfile that is not there.',
    why: 'Builders look for the folder beside the compose file and for a Dockerfile in it. Balena’s builders also take one for the device type or its architecture, a template or a package.json. Only told where the whole project folder was opened; its balena.yml says for which devices.',
    source:
      'docker-compose 1.29: “build path … either does not exist, is not accessible, or is not a valid URL”; balena docs, “Project resolutions”: Dockerfile.<device type>, Dockerfile.<arch>, Dockerfile.template, Dockerfile, package.json',
    examples: {
      good: ["version: '2'\nservices:\n  web:\n    build: ./web\n"],
      bad: [
        "version: '2'\nservices:\n  web:\n    build: ./webb\n",
        "version: '2'\nservices:\n  web:\n    build: docs\n",
        "version: '2'\nservices:\n  web:\n    build:\n      context: web\n      dockerfile: Dockerfile.prod\n",
        "version: '2'\nservices:\n  gpio:\n    build: ./gpio\n",
      ],
      around: { project: FOLDER },
    },
  },
  function* (service, doc, target, { project }) {
    const { build } = service;
    if (!project || !build || doc.syntax.has([...build.path, 'dockerfile_inline'])) return;
    const place = findBuild(project, service, target);
    const inMap = build.value.form === 'long';
    if (place.kind === 'no-folder') {
      const path =
        inMap && build.value.context !== undefined ? [...build.path, 'context'] : build.path;
      const folders = buildFolders(project, target).map(({ value }) => value);
      const near = nearestName(place.folder, folders);
      yield {
        path,
        message: `There is no folder ${place.folder} beside the compose file, so ${service.name} cannot be built${near === undefined ? '. Check its spelling, or make the folder with a Dockerfile in it.' : `; did you mean ${near}?`}`,
        fixes:
          near === undefined
            ? []
            : ownFixes(
                doc,
                path,
                fix(`Write ${near}`, 'changes-behaviour', { kind: 'set', path, value: near }),
              ),
      };
    }
    if (place.kind === 'no-dockerfile') {
      yield {
        path: place.path !== undefined ? [...build.path, 'dockerfile'] : build.path,
        message:
          place.path === undefined
            ? `${place.folder} holds no Dockerfile, so ${service.name} cannot be built. Add one, or name the one to take with dockerfile.`
            : `There is no file ${place.path}, so ${service.name} cannot be built. Check its spelling: it is looked for in the build folder.`,
      };
    }
    const devices = target === 'compose' ? [] : devicesWithoutBuild(project, service);
    if (devices.length > 0) {
      yield {
        path: build.path,
        severity: 'warning',
        message: `balena.yml names ${listed(devices)}, but no Dockerfile of ${service.name} is for ${devices.length === 1 ? 'it' : 'them'}. Add one, a Dockerfile.template, or a plain Dockerfile.`,
      };
    }
  },
);

function listed(devices: readonly KnownDevice[]): string {
  const names = devices.map(({ deviceType, architecture }) => `${deviceType} (${architecture})`);
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and more` : names.join(' and ');
}
