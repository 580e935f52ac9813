import { dialectOf } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Finding, Rule } from './rule.ts';

export const undeclaredNetwork: Rule = {
  scope: 'app',
  meta: {
    id: 'undeclared-network',
    severity: everywhere('error'),
    summary: 'A network is used but not declared.',
    why: 'Every network but “default” must be listed under the top-level networks. Older builders do not look, and the service cannot start on the device.',
    source: 'compose-go: refers to undefined network; domain notes 4.2',
    examples: {
      good: [
        "version: '2.1'\nnetworks: {inner: {}}\nservices:\n  web:\n    image: alpine:3.20\n    networks: [inner, default]\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    networks: [inner]\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    networks:\n      inner:\n        aliases: [www]\n",
      ],
    },
  },
  *check(doc, target) {
    if (doc.form.kind === 'v1') return;
    if (target === 'balena-classic') yield* buildNetworks(doc);
    for (const relation of doc.relations) {
      const { kind, to, path, from } = relation;
      if (kind !== 'network' || to === 'default' || to.includes('$') || doc.networks.has(to))
        continue;
      const near = nearestName(to, doc.networks.keys());
      yield {
        path,
        part: typeof path.at(-1) === 'string' ? 'key' : 'value',
        message: `${from} uses the network “${to}”, which is not declared under the top-level networks${near === undefined ? '.' : `; did you mean “${near}”?`} ${dialectOf(target) === 'spec' ? `${readerFirst(target)} refuses the file.` : 'The service cannot start on the device.'}`,
        fixes: [
          ...(/^[\w.-]+$/.test(to)
            ? [
                fix(`Declare the network ${to}`, 'safe', {
                  kind: 'set',
                  path: ['networks', to],
                  value: {},
                }),
              ]
            : []),
          ...ownFixes(
            doc,
            path,
            fix(`Leave the network ${to}`, 'changes-behaviour', removal(path)),
          ),
        ],
      };
    }
  },
};

/** The builders before CLI 25 look up the network of a build too, and then leave it out. */
function* buildNetworks(doc: ComposeDocument): Generator<Finding> {
  for (const service of doc.services.values()) {
    if (service.syntaxOf('build') !== 'map') continue;
    const view = doc.syntax.view([...service.path, 'build', 'network']);
    const name = view?.string;
    if (!view || name === undefined || name === '') continue;
    if (name === 'host' || name === 'none' || doc.networks.has(name)) continue;
    yield {
      path: view.path,
      part: 'value',
      message: `The build of ${service.name} uses the network “${name}”, which is not declared. The balena CLI before 25 refuses the file.`,
      fixes: ownFixes(doc, view.path, fix('Remove network', 'safe', removal(view.path))),
    };
  }
}
