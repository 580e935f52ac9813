import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const hostNetworkPorts = serviceRule(
  {
    id: 'host-network-ports',
    severity: everywhere('warning'),
    summary: 'ports has no effect together with network_mode: host.',
    why: 'In host mode the service uses the network of the device itself: every port it listens on is open as it is, and none is mapped.',
    source: 'Docker documentation; docker-compose 1.29 fails at up',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: host\n"],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: host\n    ports: ['80:80']\n",
      ],
    },
  },
  function* (service, doc) {
    if (service.networkMode?.value.kind !== 'host' || service.ports.length === 0) return;
    const path = [...service.path, 'ports'];
    yield {
      path,
      part: 'key',
      message: `${service.name} uses the network of the device (network_mode: host), so its ports are open as they are and “ports” has no effect. Remove ports, or network_mode.`,
      fixes: ownFixes(doc, path, fix('Remove ports', 'safe', { kind: 'delete', path })),
    };
  },
);
