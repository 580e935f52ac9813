import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { fix, ownFixes } from './fixes.ts';
import { onDevices } from './reader-names.ts';
import type { QuickFix } from './rule.ts';
import { serviceRule } from './service-rule.ts';

export const tmpfsMount = serviceRule(
  {
    id: 'tmpfs-mount',
    severity: onDevices('warning'),
    summary: 'A tmpfs does not arrive as it is written.',
    why: 'Devices take the whole text of tmpfs as a path, options included. The balena CLI before 25 drops a tmpfs among the volumes without a word.',
    source: 'Supervisor: toDockerContainer; compose-parse 3.1.0, verified; domain notes 4.3',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    tmpfs: [/run, /tmp]\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    tmpfs: '/run:size=64m'\n",
        "version: '2.4'\nservices:\n  web:\n    image: alpine:3.20\n    volumes:\n      - type: tmpfs\n        target: /run\n",
      ],
    },
  },
  function* (service, doc, target) {
    const tmpfs = service.syntaxOf('tmpfs');
    const view = tmpfs === 'absent' ? undefined : doc.syntax.view([...service.path, 'tmpfs']);
    for (const item of view?.kind === 'seq' ? view.items : view ? [view] : []) {
      const [path = '', options] = (item.string ?? '').split(':');
      if (options === undefined) continue;
      yield {
        path: item.path,
        message: `Devices take “${item.string}” as a path, options and all. Write the path alone.`,
        fixes: ownFixes(
          doc,
          item.path,
          fix(`Write ${path}`, 'safe', { kind: 'set', path: item.path, value: path }),
        ),
      };
    }
    if (target !== 'balena-classic' || tmpfs !== 'absent') return;
    for (const { value: mount, path } of service.volumes) {
      if (mount.kind !== 'tmpfs' || mount.target === undefined) continue;
      yield {
        path,
        message: `The balena CLI before 25 drops this tmpfs without a word. Write tmpfs: ${mount.target} in the service.`,
        fixes: moveFix(doc, service, path, mount.target),
      };
    }
  },
);

function moveFix(
  doc: ComposeDocument,
  service: Service,
  path: YamlPath,
  target: string,
): readonly QuickFix[] {
  return ownFixes(
    doc,
    path,
    fix(
      `Write tmpfs: ${target}`,
      'safe',
      { kind: 'delete', path, prune: true },
      { kind: 'set', path: [...service.path, 'tmpfs'], value: [target] },
    ),
  );
}
