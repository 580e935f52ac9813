import { CAPABILITIES, findCapability } from '../compose/catalog/capabilities.ts';
import { fix, ownFixes } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

const NAMES = CAPABILITIES.map((capability) => capability.name);

export const capabilityName = serviceRule(
  {
    id: 'capability-name',
    severity: everywhere('error'),
    summary: 'There is no capability of this name.',
    why: 'No builder checks names of capabilities; a misspelt one makes the engine refuse the container, on the device only.',
    source: 'Container engine: invalid capability; presets notes 7',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cap_add: [SYS_RAWIO, cap_net_admin, ALL]\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cap_add: [SYS_RAW_IO]\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cap_drop: [NET_RAWW]\n",
      ],
    },
  },
  function* (service, doc) {
    for (const { value: name, path } of [...service.capAdd, ...service.capDrop]) {
      if (findCapability(name) || name.includes('$')) continue;
      const near = nearestName(name.toUpperCase().replace(/^CAP_/, ''), NAMES);
      const list = doc.syntax.view(path.slice(0, -1));
      const isFree = near !== undefined && !list?.items.some((item) => item.string === near);
      yield {
        path,
        message: `There is no capability “${name}”${near === undefined ? '.' : `; did you mean ${near}?`} The builder takes it, but the container cannot be created.`,
        fixes: isFree
          ? ownFixes(doc, path, fix(`Write ${near}`, 'safe', { kind: 'set', path, value: near }))
          : [],
      };
    }
  },
);
