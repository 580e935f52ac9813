import type { ComposeDocument } from '../compose/compose-document.ts';
import { printPort } from '../compose/fields/ports.ts';
import { freePort, type HostPorts, hostPorts, portClashes } from '../compose/host-ports.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { QuickFix, Rule } from './rule.ts';

export const duplicateHostPort: Rule = {
  scope: 'app',
  meta: {
    id: 'duplicate-host-port',
    severity: everywhere('error'),
    summary: 'Two services want the same port of the device.',
    why: 'Only one program can listen on a port of the device. No builder looks; on the device the second service fails to start again and again with “port is already allocated”.',
    source: 'Container engine: port is already allocated; supervisor issue 1634',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  a:\n    image: alpine:3.20\n    ports: ['80:80', '80:80/udp']\n  b:\n    image: alpine:3.20\n    ports: ['8080:80']\n",
        "version: '2.1'\nservices:\n  a:\n    image: alpine:3.20\n    ports: ['127.0.0.1:80:80']\n  b:\n    image: alpine:3.20\n    ports: ['10.0.0.1:80:80']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  a:\n    image: alpine:3.20\n    ports: ['80:80']\n  b:\n    image: alpine:3.20\n    ports: ['80:8080']\n",
        "version: '2.1'\nservices:\n  a:\n    image: alpine:3.20\n    ports: ['8000-8010:8000-8010']\n  b:\n    image: alpine:3.20\n    ports: ['127.0.0.1:8005:80']\n",
      ],
    },
  },
  *check(doc) {
    const all = hostPorts(doc);
    for (const [later, earlier] of portClashes(all)) {
      const where = earlier.service === later.service ? 'another line here' : earlier.service;
      const shared = Math.max(earlier.from, later.from);
      yield {
        path: later.path,
        message: `${later.service} wants port ${shared}/${later.protocol} of the device, which ${where} already takes (“${earlier.port.raw}”). No builder refuses it, but the second to start fails with “port is already allocated”. Give it another host port.`,
        fixes: moveFix(doc, later, all),
      };
    }
  },
};

/** Gives a line that comes too late another port of the device. */
function moveFix(
  doc: ComposeDocument,
  ports: HostPorts,
  all: readonly HostPorts[],
): readonly QuickFix[] {
  if (ports.from !== ports.to) return [];
  const free = freePort(ports.from, all);
  if (free === undefined) return [];
  const isLong = ports.port.form === 'long';
  const path = isLong ? [...ports.path, 'published'] : ports.path;
  const value = isLong ? String(free) : printPort({ ...ports.port, published: String(free) });
  return ownFixes(
    doc,
    path,
    fix(`Use port ${free} of the device`, 'changes-behaviour', {
      kind: 'set',
      path,
      value,
      quote: 'single',
    }),
  );
}
