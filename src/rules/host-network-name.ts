import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { everywhere } from './reader-names.ts';
import type { Finding, Rule } from './rule.ts';

export const hostNetworkName: Rule = {
  scope: 'app',
  meta: {
    id: 'host-network-name',
    severity: everywhere('warning'),
    summary: 'A service in the network of the device calls another one by name.',
    why: 'Names of services are known inside the app’s own network only. A service with network_mode: host is outside of it and must use localhost and a published port.',
    source: 'Container engine: embedded DNS serves user networks only',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: host\n    environment: {DB: 'tcp://localhost:5432'}\n  db:\n    image: alpine:3.20\n    ports: ['5432:5432']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: host\n    environment: {DB: 'tcp://db:5432'}\n  db:\n    image: alpine:3.20\n",
      ],
    },
  },
  *check(doc) {
    for (const service of doc.services.values()) {
      if (service.networkMode?.value.kind === 'host') yield* look(service, doc);
    }
  },
};

function* look(service: Service, doc: ComposeDocument): Generator<Finding> {
  for (const { value: variable, path } of service.environment) {
    const name = hostIn(variable.value ?? '');
    if (name === undefined || name === service.name || !doc.services.has(name)) continue;
    yield {
      path,
      part: 'value',
      message: `${service.name} uses the network of the device, where the name “${name}” is not known. Publish a port of ${name} and call localhost.`,
    };
  }
}

/** The host of a URL, or of `host:port`. */
function hostIn(value: string): string | undefined {
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?([\w.-]+)/i.exec(value);
  return url?.[1] ?? /^([\w.-]+):\d+$/.exec(value)?.[1];
}
