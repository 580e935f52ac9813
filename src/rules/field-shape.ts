import type { Shape } from '../compose/catalog/shape.ts';
import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { isDuration } from '../compose/fields/duration.ts';
import { printPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { describeShape, describeValue } from './describe-shape.ts';
import { fix, ownFixes, quoteFix } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Finding, QuickFix, Rule } from './rule.ts';
import { acceptsScalar, branchesFor, isDate } from './scalar-shapes.ts';

export const fieldShape: Rule = {
  scope: 'app',
  meta: {
    id: 'field-shape',
    severity: everywhere('error'),
    summary: 'A field holds another kind of value than it may.',
    why: 'Each field takes certain kinds of values: text, a number, true or false, a list or a map. Tools stop at the first that does not fit.',
    source: 'JSON schemas of balena’s parsers and of the compose specification',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: ['80:80']\n    privileged: true\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {A: 1, B: true, C: text, D: }\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports: '80:80'\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports:\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cap_add: SYS_ADMIN\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    privileged: maybe\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on: db\n  db:\n    image: postgres:16\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\nvolumes: [data]\n",
        "version: '2.1'\nservices:\n  web:\n",
        "version: '2.1'\nservices:\n  web:\n    image:alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    oom_score_adj: 5000\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ulimits: {nofile: {soft: 1}}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {SINCE: 2018-03-16}\n",
        'services:\n  web:\n    image: alpine:3.20\n    stop_grace_period: 90\n',
        'just some words\n',
      ],
    },
  },
  *check(doc, target, { faults }) {
    for (const { view, shape } of faults('shape')) {
      yield describe(doc, target, view, shape);
    }
    for (const { path, key } of faults('missing')) {
      yield {
        path,
        message: `“${printPath(path)}” needs the key “${key}”. ${readerFirst(target)} refuses it without.`,
      };
    }
  },
};

function describe(doc: ComposeDocument, target: TargetId, view: YamlView, shape: Shape): Finding {
  const classic = dialectOf(target) === 'classic';
  const wanted = describeShape(shape, classic);
  const where = view.path.length === 0 ? 'A compose file' : `“${printPath(view.path)}”`;
  return {
    path: view.path,
    message: `${where} must be ${wanted}; here is ${describeValue(view)}.${slip(view)} ${readerFirst(target)} refuses the file.`,
    fixes: ownFixes(doc, view.path, ...mend(view, shape, classic)),
  };
}

/** A missing space makes a text of what was meant as a map or a list, in valid YAML. */
function slip(view: YamlView): string {
  const text = view.kind === 'scalar' && typeof view.scalar === 'string' ? view.scalar : '';
  const key = /^([A-Za-z_][\w.-]*):[^\s/]/.exec(text)?.[1];
  if (key) return ` There is no space behind the colon of “${key}”: write “${key}: ”.`;
  return /^-[^\s-]/.test(text) ? ' There is no space behind the dash: write “- ”.' : '';
}

function mend(view: YamlView, shape: Shape, classic: boolean): readonly QuickFix[] {
  const key = String(view.path.at(-1) ?? '');
  const text = view.string;
  if (view.path.length < 2) return [];
  if (view.kind === 'null') {
    if (view.path.length === 2) return [];
    return [fix(`Remove the empty ${key}`, 'safe', { kind: 'delete', path: view.path })];
  }
  if (view.kind !== 'scalar' || text === undefined) return [];
  const fixes: QuickFix[] = [];
  const item = itemShape(shape);
  if (item && branchesFor(item, view, classic).some((it) => acceptsScalar(it, view, classic))) {
    fixes.push(fix(`Make ${key} a list`, 'safe', { kind: 'set', path: view.path, value: [text] }));
  }
  if (isDate(view)) return [quoteFix(view.path, text)];
  // Quotes alone would leave a time without its unit.
  if (shape.is === 'text' && shape.format === 'duration') {
    const value = `${text}s`;
    return isDuration(value, 'classic')
      ? [fix(`Write ${value}`, 'safe', { kind: 'set', path: view.path, value })]
      : [];
  }
  if (takes(shape, 'text') && typeof view.scalar !== 'string') {
    fixes.push(
      fix(`Put quotes around ${text}`, 'safe', {
        kind: 'set',
        path: view.path,
        value: text,
        quote: 'single',
      }),
    );
  }
  if (takes(shape, 'boolean')) {
    for (const value of [true, false]) {
      const safety = isWordFor(text, value) ? 'safe' : 'changes-behaviour';
      fixes.push(fix(`Write ${value}`, safety, { kind: 'set', path: view.path, value }));
    }
  }
  return fixes;
}

function itemShape(shape: Shape): Shape | undefined {
  if (shape.is === 'list') return shape.of;
  return shape.is === 'either' ? shape.of.map(itemShape).find((it) => it !== undefined) : undefined;
}

function takes(shape: Shape, kind: Shape['is']): boolean {
  if (shape.is === 'either') return shape.of.some((branch) => takes(branch, kind));
  return shape.is === kind && !(shape.is === 'text' && shape.closed);
}

function isWordFor(text: string, value: boolean): boolean {
  return (value ? /^(yes|y|on|true|1)$/i : /^(no|n|off|false|0)$/i).test(text.trim());
}
