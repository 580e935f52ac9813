import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const privilegedService = serviceRule(
  {
    id: 'privileged-service',
    severity: everywhere('info'),
    summary: 'A service has all rights over the device.',
    why: 'A privileged service can do anything to the device. Often the devices it needs, and a capability or two, are enough.',
    source:
      'Principle of least privilege; docs: multicontainer services are unprivileged by default',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: ['/dev/i2c-1:/dev/i2c-1']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    privileged: true\n    devices: ['/dev/i2c-1:/dev/i2c-1']\n",
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    privileged: true\n",
      ],
    },
  },
  function* (service, doc) {
    const { privileged, devices, capAdd, environment } = service;
    if (privileged?.value !== true) return;
    const needsInit = environment.some(
      ({ value }) => value.name === 'INITSYSTEM' && /^(on|1)$/i.test(value.value ?? ''),
    );
    if (needsInit) return;
    const rights = [...devices.map((it) => it.value.host), ...capAdd.map((it) => it.value)];
    yield {
      path: privileged.path,
      part: 'key',
      message:
        rights.length > 0
          ? `Privileged already gives ${rights.join(' and ')}, which may be all that ${service.name} needs: try without privileged.`
          : `${service.name} has all rights over the device. List the devices and capabilities that it needs instead, if you can.`,
      fixes: ownFixes(
        doc,
        privileged.path,
        fix('Remove privileged', 'changes-behaviour', { kind: 'delete', path: privileged.path }),
      ),
    };
  },
);
