import { findBuild } from '../compose/project/project.ts';
import { serviceRule } from './service-rule.ts';

const FOLDER = {
  files: new Set(['docker-compose.yml', 'web/Dockerfile', 'docs/readme.md']),
  dockerfiles: new Map(),
};

export const missingBuild = serviceRule(
  {
    id: 'missing-build',
    severity: { balena: 'error', 'balena-classic': 'error', resin: 'error', compose: 'error' },
    summary: 'A service is built from a folder or a Dockerfile that is not there.',
    why: 'Builders look for the folder beside the compose file and for a Dockerfile in it. Only told where the whole project folder was opened.',
    source:
      'docker-compose 1.29: “build path … either does not exist, is not accessible, or is not a valid URL”; balena builders: Dockerfile.template, Dockerfile.<type>, Dockerfile',
    examples: {
      good: ["version: '2'\nservices:\n  web:\n    build: ./web\n"],
      bad: [
        "version: '2'\nservices:\n  web:\n    build: ./webb\n",
        "version: '2'\nservices:\n  web:\n    build: docs\n",
        "version: '2'\nservices:\n  web:\n    build:\n      context: web\n      dockerfile: Dockerfile.prod\n",
      ],
      around: { project: FOLDER },
    },
  },
  function* (service, _doc, _target, { project }) {
    const { build } = service;
    if (!project || !build) return;
    const place = findBuild(project, service);
    const inMap = build.value.form === 'long';
    if (place.kind === 'no-folder') {
      yield {
        path: inMap && build.value.context !== undefined ? [...build.path, 'context'] : build.path,
        message: `There is no folder ${place.folder} beside the compose file, so ${service.name} cannot be built. Check its spelling, or make the folder with a Dockerfile in it.`,
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
  },
);
