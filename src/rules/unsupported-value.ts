import { declareIntent, refuseDeclaration } from '../commands/declaration-field.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Intent } from '../text/intent.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { Finding, QuickFix, Rule } from './rule.ts';
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

function describe(doc: ComposeDocument, limit: ValueLimit, view: YamlView): Finding {
  const { path, string } = view;
  const shown = string === undefined ? '' : `“${string}”: `;
  return {
    path,
    message: `${shown}${limit.message}`,
    fixes: ownFixes(doc, path, ...fixesFor(doc, limit, view)),
  };
}

function fixesFor(
  doc: ComposeDocument,
  { instead, declares }: ValueLimit,
  view: YamlView,
): readonly QuickFix[] {
  const { path, string } = view;
  const value = typeof instead === 'function' ? instead(view) : instead;
  if (value === undefined) {
    return [fix(`Remove ${string ?? path.at(-1)}`, 'changes-behaviour', removal(path))];
  }
  const declared = declares ? declarations(doc, path) : [];
  if (!declared) return [];
  const title = `Write ${JSON.stringify(value).replaceAll('"', '')}`;
  return [fix(title, 'changes-behaviour', { kind: 'set', path, value }, ...declared)];
}

/** What declares the source of a mount whose type is at `path`; undefined where that cannot be a volume. */
function declarations(doc: ComposeDocument, path: YamlPath): readonly Intent[] | undefined {
  const source = doc.syntax.view([...path.slice(0, -1), 'source'])?.string;
  if (source === undefined || refuseDeclaration(doc, 'volume', source)) return undefined;
  return doc.volumes.has(source) ? [] : [declareIntent(doc, 'volume', source)];
}
