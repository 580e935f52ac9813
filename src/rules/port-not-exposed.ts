import { readDockerfile } from '../compose/project/dockerfile.ts';
import { dockerfileOf } from '../compose/project/project.ts';
import { serviceRule } from './service-rule.ts';

const FOLDER = {
  files: new Set(['docker-compose.yml', 'web/Dockerfile']),
  dockerfiles: new Map([['web/Dockerfile', readDockerfile('FROM nginx\nEXPOSE 8080\n')]]),
};

export const portNotExposed = serviceRule(
  {
    id: 'port-not-exposed',
    severity: { balena: 'info', 'balena-classic': 'info', resin: 'info', compose: 'info' },
    summary: 'A published port leads to one that the Dockerfile does not expose.',
    why: 'EXPOSE in a Dockerfile says at which ports the program listens. A port published to another one usually leads to nobody. Only told where the whole project folder was opened.',
    source: 'Dockerfile reference: EXPOSE; issue reports of ports that lead nowhere',
    examples: {
      good: ["version: '2'\nservices:\n  web:\n    build: ./web\n    ports: ['80:8080']\n"],
      bad: ["version: '2'\nservices:\n  web:\n    build: ./web\n    ports: ['80:80']\n"],
      around: { project: FOLDER },
    },
  },
  function* (service, _doc, target, { project }) {
    if (!project) return;
    const dockerfile = dockerfileOf(project, service, target);
    if (!dockerfile || dockerfile.exposesMore || dockerfile.exposes.length === 0) return;
    for (const { value, path } of service.ports) {
      const { target, protocol = 'tcp' } = value;
      if (!/^\d+$/.test(target) || dockerfile.exposes.includes(`${target}/${protocol}`)) continue;
      yield {
        path,
        message: `The Dockerfile of ${service.name} exposes ${listed(dockerfile.exposes)}, not ${target}. Does the program listen on ${target}?`,
      };
    }
  },
);

function listed(ports: readonly string[]): string {
  const names = ports.map((port) => port.replace(/\/tcp$/, ''));
  return names.length > 6 ? `${names.slice(0, 6).join(', ')} and more` : names.join(', ');
}
