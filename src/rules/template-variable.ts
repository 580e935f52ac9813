import { architectureOf, isArchitecture } from '../compose/catalog/device-types.ts';
import { readDockerfile } from '../compose/project/dockerfile.ts';
import { findBuild } from '../compose/project/project.ts';
import { serviceRule } from './service-rule.ts';

const FOLDER = {
  files: new Set(['docker-compose.yml', 'web/Dockerfile', 'api/Dockerfile.template']),
  dockerfiles: new Map(
    ['web/Dockerfile', 'api/Dockerfile.template'].map((path) => [
      path,
      readDockerfile('FROM balenalib/%%BALENA_MACHINE_NAME%%-debian\n'),
    ]),
  ),
};

export const templateVariable = serviceRule(
  {
    id: 'template-variable',
    severity: { balena: 'error', 'balena-classic': 'error', resin: 'error', compose: 'error' },
    summary: 'A plain Dockerfile has variables of a template.',
    why: 'Variables such as %%BALENA_ARCH%% are put in where the file is called Dockerfile.template, or after a device type or an architecture. In a plain Dockerfile they stay as they are, and no image has such a name. Only told where the whole project folder was opened.',
    source:
      'balena docs, “Dockerfile templates”; balena-compose lib/resolve/resolvers: only dockerfileTemplate.ts and archDockerfile.ts put them in; balena-cli issue 1575: “invalid reference format”',
    examples: {
      good: ["version: '2'\nservices:\n  api:\n    image: alpine:3.20\n"],
      bad: ["version: '2'\nservices:\n  web:\n    build: ./web\n"],
      around: { project: FOLDER },
    },
  },
  function* (service, _doc, target, { project }) {
    const { build } = service;
    const place = project && findBuild(project, service, target);
    if (!build || place?.kind !== 'found') return;
    const [variable] = place.dockerfile?.templateVariables ?? [];
    if (variable === undefined || (target !== 'compose' && isTemplate(place.path))) return;
    yield {
      path: build.path,
      message:
        target === 'compose'
          ? `${variable} in ${place.path} is a variable of balena’s builders. Docker Compose leaves it as it is, so ${service.name} cannot be built.`
          : `${variable} in ${place.path} stays as it is, so ${service.name} cannot be built. Rename the file to Dockerfile.template: there it is put in.`,
    };
  },
);

function isTemplate(path: string): boolean {
  const end = path.slice(path.lastIndexOf('.') + 1);
  return end === 'template' || isArchitecture(end) || architectureOf(end) !== undefined;
}
