import { fix, ownFixes } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const networkConflict = serviceRule(
  {
    id: 'network-conflict',
    severity: { ...everywhere('error'), resin: 'warning', 'balena-classic': 'warning' },
    summary: 'A service has both network_mode and networks.',
    why: 'network_mode puts the service into one network, networks into others; it cannot have both. Older builders let it through and leave the choice to the device.',
    source: 'compose-go: declares mutually exclusive network_mode and networks; domain notes 4.2',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: host\n"],
      bad: [
        "version: '2.1'\nnetworks: {inner: {}}\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: host\n    networks: [inner]\n",
      ],
    },
  },
  function* (service, doc, target) {
    const mode = service.networkMode;
    const networks = [...service.path, 'networks'];
    const syntax = service.syntaxOf('networks');
    if (!mode || syntax === 'absent' || syntax === 'other') return;
    yield {
      path: mode.path,
      part: 'key',
      message: `${service.name} has both network_mode and networks. ${target === 'balena' || target === 'compose' ? `${readerFirst(target)} refuses the file` : 'Which one counts is up to the device'}; remove one.`,
      fixes: [
        ...ownFixes(
          doc,
          networks,
          fix('Remove networks', 'changes-behaviour', { kind: 'delete', path: networks }),
        ),
        // Ports that had no effect so far would have one then, and may clash.
        ...(service.ports.length > 0
          ? []
          : ownFixes(
              doc,
              mode.path,
              fix('Remove network_mode', 'changes-behaviour', { kind: 'delete', path: mode.path }),
            )),
      ],
    };
  },
);
