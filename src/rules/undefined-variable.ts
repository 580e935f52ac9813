import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Project } from '../compose/project/project.ts';
import { MASKED } from '../compose/secret-name.ts';
import { fillIn, type VariableUse, variablesIn } from '../compose/variables.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { Finding, QuickFix } from './rule.ts';
import { serviceRule } from './service-rule.ts';

const FOLDER = {
  files: new Set(['docker-compose.yml', '.env']),
  dockerfiles: new Map(),
  variables: new Map([['VERSION', '3.20']]),
};

export const undefinedVariable = serviceRule(
  {
    id: 'undefined-variable',
    severity: { ...everywhere('warning'), balena: 'info', compose: 'info' },
    summary: 'A value depends on a variable that the file does not set.',
    why: 'Docker Compose puts in what the shell or the .env file beside it says, today’s balena CLI what the shell says; nothing if they say nothing. The older builders do not know variables: the text arrives as it is, dollar sign and all. Where the project folder was opened, its .env is looked at.',
    source:
      'Domain notes 4.4; compose-go interpolation; compose-parser lib/main.go, which takes variables from the shell and names no .env (compose-go pull request 510: it is read only where it is named)',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    command: echo $$HOME\n",
      ],
      bad: [
        `version: '2.1'\nservices:\n  web:\n    image: alpine:\${TAG}\n`,
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment:\n      - KEY=$KEY\n",
        `version: '2.1'\nservices:\n  web:\n    image: alpine:\${VERSION:-3.19}\n`,
      ],
      around: { project: FOLDER },
    },
  },
  function* (service, doc, target, { project }) {
    const range = doc.syntax.rangeOf(service.path);
    // Most services have no dollar sign at all; the walk is for the others.
    if (!doc.syntax.text.slice(range.from, range.to).includes('$')) return;
    const root = doc.syntax.view(service.path);
    const judge = dialectOf(target) === 'classic' ? asText : asVariable(target, project);
    for (const view of root ? scalarsOf(root) : []) {
      // One word on a value is enough: on what has no default, if there is any.
      const uses = variablesIn(view.string ?? '').toSorted((a, b) => rankOf(a) - rankOf(b));
      for (const use of uses) {
        const found = judge(use, view, doc);
        if (!found) continue;
        yield { path: view.path, ...found };
        break;
      }
    }
  },
);

function rankOf({ operator }: VariableUse): number {
  return operator === undefined ? 0 : 1;
}

type Judged = Omit<Finding, 'path'>;

function* scalarsOf(view: YamlView): Generator<YamlView> {
  if (view.kind === 'map') {
    for (const { value, origin } of view.entries) if (origin === 'own') yield* scalarsOf(value);
  } else if (view.kind === 'seq') {
    for (const item of view.items) yield* scalarsOf(item);
  } else if (view.string?.includes('$')) {
    yield view;
  }
}

function asText({ from, to }: VariableUse, view: YamlView): Judged {
  return {
    message: `The older builders do not know variables: “${view.string?.slice(from, to)}” arrives as it is.`,
  };
}

function asVariable(target: TargetId, project: Project | undefined) {
  return (use: VariableUse, view: YamlView, doc: ComposeDocument): Judged | undefined => {
    const { name, operator } = use;
    const value = project?.variables?.get(name);
    if (value !== undefined && target === 'compose') return undefined;
    if (value !== undefined) return unreadByBalena(use, value, view, doc);
    if (operator !== undefined) return undefined;
    return {
      message: `${settersOf(name, target, project)}, nothing stands here. Write \${${name}:-default} to be sure.`,
    };
  };
}

/** What would have to happen for the variable to have a value: `Unless TAG is set when the app is built`. */
function settersOf(name: string, target: TargetId, project: Project | undefined): string {
  if (!project || target !== 'compose') return `Unless ${name} is set when the app is built`;
  return project.variables
    ? `The .env file does not set ${name}: unless the shell does`
    : `There is no .env file beside this one: unless the shell sets ${name}`;
}

/** The balena CLI takes variables from its shell alone, so what the `.env` says does not come true by itself. */
function unreadByBalena(
  { name, operator, operand, from, to }: VariableUse,
  value: string,
  view: YamlView,
  doc: ComposeDocument,
): Judged | undefined {
  const text = view.string ?? '';
  const used = text.slice(from, to);
  if (operator !== undefined && fillIn(used, () => undefined) === value) return undefined;
  const without = operator?.endsWith('-') ? `“${operand}” stands here` : 'nothing stands here';
  const better = `\${${name}:-${value}}`;
  const isUnfit = value === '' || value.includes(MASKED) || /[\n{}$]/.test(value);
  const fixes: readonly QuickFix[] =
    isUnfit || (operator !== undefined && !operator.endsWith('-'))
      ? []
      : ownFixes(
          doc,
          view.path,
          fix(`Write ${better}`, 'changes-behaviour', {
            kind: 'set',
            path: view.path,
            value: text.slice(0, from) + better + text.slice(to),
          }),
        );
  return {
    severity: operator === undefined ? 'warning' : 'info',
    message: `The .env file sets ${name}, but today’s balena CLI does not read that file: unless its shell sets ${name} too, ${without}.`,
    fixes,
  };
}
