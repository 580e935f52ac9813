import { fix, ownFixes } from './fixes.ts';
import { serviceRule } from './service-rule.ts';

export const extraHosts = serviceRule(
  {
    id: 'extra-hosts',
    severity: { resin: 'warning' },
    summary: 'The builder of 2018 garbles extra_hosts.',
    why: 'It writes address and name of a map the wrong way round and appends a number to the items of a list; the service finds none of the hosts.',
    source: 'resin-compose-parse before 2.0.4, verified by running 1.10.2; domain notes 4.4',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {BROKER: 10.0.0.7}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    extra_hosts: {broker: 10.0.0.7}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    extra_hosts: ['broker:10.0.0.7']\n",
      ],
    },
  },
  function* (service, doc) {
    const path = [...service.path, 'extra_hosts'];
    const view = doc.syntax.view(path);
    if (!view || (view.items.length === 0 && view.entries.length === 0)) return;
    yield {
      path,
      part: 'key',
      message:
        view.kind === 'map'
          ? 'The builder of 2018 swaps name and address here. Write the addresses into environment instead.'
          : 'The builder of 2018 appends a number to each address here. Write the addresses into environment instead.',
      fixes: ownFixes(
        doc,
        path,
        fix('Remove extra_hosts', 'changes-behaviour', { kind: 'delete', path }),
      ),
    };
  },
);
