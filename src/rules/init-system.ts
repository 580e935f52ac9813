import { readDockerfile } from '../compose/project/dockerfile.ts';
import { dockerfileOf } from '../compose/project/project.ts';
import { fix } from './fixes.ts';
import { onDevices } from './reader-names.ts';
import type { QuickFix } from './rule.ts';
import { serviceRule } from './service-rule.ts';

export const initSystem = serviceRule(
  {
    id: 'init-system',
    severity: onDevices('warning'),
    summary: 'INITSYSTEM=on needs privileged.',
    why: 'With INITSYSTEM=on the base images of 2018 start systemd, which needs all rights. In an app of several services none is privileged unless it says so; restart: always brings it back.',
    source: 'Multicontainer documentation of 2018: systemd',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  main:\n    image: alpine:3.20\n    privileged: true\n    restart: always\n    environment: {INITSYSTEM: 'on'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  main:\n    image: alpine:3.20\n    environment: {INITSYSTEM: 'on'}\n",
        "version: '2.1'\nservices:\n  main:\n    image: alpine:3.20\n    privileged: true\n    restart: 'no'\n    environment:\n      - INITSYSTEM=on\n",
        "version: '2.1'\nservices:\n  main:\n    build: ./systemd\n",
      ],
      around: {
        project: {
          files: new Set(['docker-compose.yml', 'systemd/Dockerfile']),
          dockerfiles: new Map([
            ['systemd/Dockerfile', readDockerfile('FROM alpine\nENV INITSYSTEM on\n')],
          ]),
        },
      },
    },
  },
  function* (service, doc, target, { project }) {
    const variable = service.environment.find(({ value }) => value.name === 'INITSYSTEM');
    const isOn = variable
      ? /^(on|true|1)$/i.test(variable.value.value ?? '')
      : project && dockerfileOf(project, service, target)?.initSystem === true;
    if (!isOn) return;
    const isPrivileged = service.privileged?.value === true;
    const policy = service.restart?.value.toLowerCase() ?? 'always';
    if (isPrivileged && policy !== 'no') return;
    const key = isPrivileged ? 'restart' : 'privileged';
    const isOwn = doc.syntax.has(service.path);
    const fixes: readonly QuickFix[] = isPrivileged
      ? [
          fix('Write restart: always', 'changes-behaviour', {
            kind: 'set',
            path: [...service.path, key],
            value: 'always',
          }),
        ]
      : [
          fix('Write privileged: true', 'changes-behaviour', {
            kind: 'set',
            path: [...service.path, key],
            value: true,
          }),
        ];
    yield {
      path: variable?.path ?? service.build?.path ?? service.path,
      message: isPrivileged
        ? 'systemd that has ended is not started again with restart: no. Write restart: always.'
        : `${variable ? 'INITSYSTEM=on' : 'INITSYSTEM=on in its Dockerfile'} starts systemd, which needs all rights: write privileged: true in ${service.name}.`,
      fixes: isOwn ? fixes : [],
    };
  },
);
