import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const serviceNetworkPorts = serviceRule(
  {
    id: 'service-network-ports',
    severity: everywhere('warning'),
    summary: 'A service without a network of its own publishes or exposes ports.',
    why: 'With network_mode: service:x or none there is no network whose ports could be published; those of x are published by x.',
    source:
      'Container engine: conflicting options: port publishing and the container type network mode',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: service:vpn\n  vpn:\n    image: alpine:3.20\n    ports: ['80:80']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: service:vpn\n    ports: ['80:80']\n  vpn:\n    image: alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: none\n    ports: ['80:80']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: none\n    expose: ['80']\n",
      ],
    },
  },
  function* (service, doc) {
    const mode = service.networkMode?.value;
    if (mode?.kind !== 'service' && mode?.kind !== 'none') return;
    if (service.expose.length > 0 && mode.kind === 'none') {
      const path = [...service.path, 'expose'];
      yield {
        path,
        part: 'key',
        message: `${service.name} has no network (network_mode: none), so nobody can reach what it exposes. Remove expose, or network_mode.`,
        fixes: ownFixes(doc, path, fix('Remove expose', 'safe', { kind: 'delete', path })),
      };
    }
    if (service.ports.length === 0) return;
    const path = [...service.path, 'ports'];
    const owner = mode.kind === 'service' ? mode.service : undefined;
    yield {
      path,
      part: 'key',
      message:
        owner === undefined
          ? `${service.name} has no network (network_mode: none), so its ports lead nowhere. Remove ports, or network_mode.`
          : `${service.name} shares the network of ${owner}, so its ports must be published by ${owner}.`,
      fixes: ownFixes(
        doc,
        path,
        fix('Remove ports', 'changes-behaviour', { kind: 'delete', path }),
      ),
    };
  },
);
