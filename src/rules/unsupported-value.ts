import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { Finding, Rule } from './rule.ts';
import { VALUE_LIMITS, type ValueLimit } from './value-limits.ts';

export const unsupportedValue: Rule = {
  scope: 'app',
  meta: {
    id: 'unsupported-value',
    severity: everywhere('error'),
    summary: 'The field is fine, but not with this value.',
    why: 'Builders and devices take some fields only with some values: no foreign containers, no folders outside the project, no drivers but their own.',
    source: 'compose-parser and supervisor; domain notes 2, 4.3 and 4.4',
    examples: {
      good: [
        "version: '2.1'\nnetworks: {inner: {driver: bridge}}\nservices:\n  web:\n    build: ./web\n    pid: host\n    security_opt: ['no-new-privileges']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: 'container:x'\n",
        "version: '2.1'\nservices:\n  web:\n    build: ../web\n",
        "version: '2.1'\nservices:\n  web:\n    build:\n      context: https://example.com/web.git\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    security_opt: ['label=disable']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    pids_limit: -1\n",
        "version: '2.1'\nvolumes: {data: {driver: nfs}}\nservices:\n  web:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
        "version: '2.1'\nnetworks: {inner: {enable_ipv6: true}}\nservices:\n  web:\n    image: alpine:3.20\n    networks: [inner]\n",
      ],
    },
  },
  *check(doc, target) {
    const roots = {
      service: [...doc.services.values()].map((it) => it.path),
      volume: [...doc.volumes.values()].map((it) => it.path),
      network: [...doc.networks.values()].map((it) => it.path),
    };
    const limits = VALUE_LIMITS.filter((it) => it.severity[target] !== undefined);
    for (const at of ['service', 'volume', 'network'] as const) {
      const own = limits.filter((it) => it.at === at);
      for (const path of own.length === 0 ? [] : roots[at]) {
        const root = doc.syntax.view(path);
        if (root) yield* findIn(doc, root, own, target);
      }
    }
  },
};

function* findIn(
  doc: ComposeDocument,
  root: YamlView,
  limits: readonly ValueLimit[],
  target: TargetId,
): Generator<Finding> {
  for (const limit of limits) {
    const [first] = limit.path;
    // Most services have few of the fields; they need no walk.
    if (first !== undefined && !root.get(first)) continue;
    for (const view of follow(root, limit.path)) {
      const severity = limit.severity[target];
      if (severity && limit.matches(view)) yield { ...describe(doc, limit, view), severity };
    }
  }
}

function* follow(view: YamlView, path: readonly string[]): Generator<YamlView> {
  const [step, ...rest] = path;
  if (step === undefined) {
    yield view;
  } else if (step === '*') {
    for (const item of view.items) yield* follow(item, rest);
  } else {
    const next = view.get(step);
    if (next) yield* follow(next, rest);
  }
}

function describe(doc: ComposeDocument, { message, instead }: ValueLimit, view: YamlView): Finding {
  const { path, string } = view;
  const better = typeof instead === 'function' ? instead(view) : instead;
  const shown = string === undefined ? '' : `“${string}”: `;
  const fixes =
    better === undefined
      ? [fix(`Remove ${string ?? path.at(-1)}`, 'changes-behaviour', removal(path))]
      : [
          fix(`Write ${JSON.stringify(better).replaceAll('"', '')}`, 'changes-behaviour', {
            kind: 'set',
            path,
            value: better,
          }),
        ];
  return {
    path,
    message: `${shown}${message}`,
    fixes: ownFixes(doc, path, ...fixes),
  };
}
