import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import { type Port, printPort } from '../compose/fields/ports.ts';
import { parseRange } from '../compose/host-ports.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Severity } from './rule.ts';
import { serviceRule } from './service-rule.ts';

/** What balena's parsers and the supervisor read as a port (domain notes 4.4). */
const DEVICE_PORT =
  /^(?:(?:([a-fA-F\d.:]+):)?([\d]*)(?:-([\d]+))?:)?([\d]+)(?:-([\d]+))?(?:\/(udp|tcp))?$/;

export const malformedPort = serviceRule(
  {
    id: 'malformed-port',
    severity: everywhere('error'),
    summary: 'A port mapping cannot be read.',
    why: 'A port is written host:container, such as 8080:80, with an address before and a protocol behind where needed. Devices know tcp and udp only and need ranges of equal length on both sides.',
    source:
      'Parsers’ format “ports”; supervisor InvalidPortDefinition (the one of 2018 passes over unequal ranges); domain notes 4.4',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: ['80:80', '127.0.0.1:8000-8002:9000-9002', '53:53/udp', '8080']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: ['80:http']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: ['99999:80']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: ['8000-8010:80-81']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: ['localhost:80:80']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: ['80:80/sctp']\n",
      ],
    },
  },
  function* (service, doc, target) {
    for (const { value, path } of service.expose) {
      if (/^\d+(?:-\d+)?(?:\/[a-zA-Z]+)?$/.test(value) || value.includes('$')) continue;
      yield {
        path,
        message: `“${value}” is no port to expose. ${readerFirst(target)} refuses the file; write a number such as 8080.`,
        fixes: ownFixes(doc, path, fix(`Remove ${value}`, 'safe', removal(path))),
      };
    }
    for (const { value: port, path } of service.ports) {
      const kind = doc.syntax.view(path)?.kind;
      if (kind === 'seq' || kind === 'null') continue;
      const fault = port.problem ? refused(port.problem) : findFault(port, target);
      if (!fault) continue;
      const better = mend(port);
      yield {
        path,
        message: fault.message,
        severity: fault.severity,
        fixes:
          better === undefined || kind !== 'scalar'
            ? []
            : ownFixes(
                doc,
                path,
                fix(`Write ${better}`, 'changes-behaviour', {
                  kind: 'set',
                  path,
                  value: better,
                  quote: 'single',
                }),
              ),
      };
    }
  },
);

interface Fault {
  readonly message: string;
  readonly severity: Severity;
}

function refused(problem: string): Fault {
  return { message: problem, severity: 'error' };
}

function findFault(port: Port, target: TargetId): Fault | undefined {
  const classic = dialectOf(target) === 'classic';
  const onDevice = target !== 'compose';
  if (onDevice && port.protocol?.toLowerCase() === 'sctp') {
    return refused(
      classic
        ? `${readerFirst(target)} refuses “${port.raw}”: ports are tcp or udp only.`
        : `“${port.raw}” passes the builder, but the device refuses the release: ports are tcp or udp only.`,
    );
  }
  if (classic && port.form === 'short' && !DEVICE_PORT.test(port.raw)) {
    return refused(
      `${readerFirst(target)} cannot read “${port.raw}”. Write host port and container port, such as 8080:80, without variables.`,
    );
  }
  const outside = parseRange(port.published ?? '');
  const inside = parseRange(port.target);
  if (!outside || !inside) return undefined;
  const sizes = [outside.to - outside.from, inside.to - inside.from] as const;
  if (sizes[0] === sizes[1]) return undefined;
  if (!onDevice && sizes[1] === 0) return undefined;
  const sizesSaid = `“${port.raw}” has ${sizes[0] + 1} ports outside and ${sizes[1] + 1} inside`;
  if (target === 'resin') {
    return {
      message: `${sizesSaid}. The device leaves the mapping out, so none of the ports is reachable; make both ranges equally long.`,
      severity: 'warning',
    };
  }
  return refused(
    `${sizesSaid}. ${classic || sizes[1] === 0 ? 'The builder lets it through, but the device refuses it' : `${readerFirst(target)} refuses it`}; make both ranges equally long.`,
  );
}

/** The nearest thing that everybody can read, where that is plain. */
function mend(port: Port): string | undefined {
  const outside = parseRange(port.published ?? '');
  const inside = parseRange(port.target);
  if (!inside || inside.to > 65535 || (outside && outside.from > 65535)) return undefined;
  const protocol = port.protocol?.toLowerCase();
  const parts = {
    hostIp: /^[\d.]+$/.test(port.hostIp ?? '') ? port.hostIp : undefined,
    published: port.published,
    target: port.target,
    protocol: protocol === 'udp' ? 'udp' : undefined,
  };
  if (outside && outside.to - outside.from !== inside.to - inside.from) {
    const size = inside.to - inside.from;
    parts.published = size === 0 ? String(outside.from) : `${outside.from}-${outside.from + size}`;
    if (outside.from + size > 65535) return undefined;
  } else if (port.published !== undefined && !outside) return undefined;
  const better = printPort(parts);
  return better === port.raw ? undefined : better;
}
