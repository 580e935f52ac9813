import { TARGETS } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { diagnose } from '../rules/diagnose.ts';
import type { Diagnostic, Rule } from '../rules/rule.ts';
import { parseYaml } from '../text/syntax-tree.ts';

/** The page `docs/rules.md`, written from what the rules say of themselves. */
export function rulesPage(rules: readonly Rule[]): string {
  return [
    '# What is checked',
    '',
    '<!-- Written by `npm run docs` from src/rules. Edit the rules, not this page. -->',
    '',
    'An **error** means that a builder or the device refuses the file, a **warning** that it runs otherwise than it reads, **info** is advice. Each rule looks at the file with the eyes of the chosen target:',
    '',
    ...TARGETS.map(({ id, help }) => `- \`${id}\`: ${help}`),
    '',
    '| rule | what is wrong | quick fix |',
    '|---|---|---|',
    ...rules.map(
      (rule) =>
        `| [${rule.meta.id}](#${rule.meta.id}) | ${rule.meta.summary} | ${hasFix(rule) ? 'yes' : '–'} |`,
    ),
    '',
    ...rules.flatMap(section),
  ].join('\n');
}

function section(rule: Rule): readonly string[] {
  const { id, summary, why, source, severity, examples } = rule.meta;
  const told = examples.bad.map((text) => findings(rule, text));
  return [
    `## ${id}`,
    '',
    `${summary} ${why}`,
    '',
    `| ${TARGETS.map((target) => target.id).join(' | ')} |`,
    `|${'---|'.repeat(TARGETS.length)}`,
    `| ${TARGETS.map((target) => severity[target.id] ?? '–').join(' | ')} |`,
    '',
    'Told of:',
    '',
    ...examples.bad.flatMap((text, index) => [...example(text), ...sentences(told[index] ?? [])]),
    'All is well with:',
    '',
    ...examples.good.flatMap(example),
    `Source: ${source}.`,
    '',
  ];
}

function example(text: string): readonly string[] {
  const short = text.length > 400 ? `${text.slice(0, 200)}…\n` : text;
  return ['```yaml', ...short.replace(/\n$/, '').split('\n'), '```', ''];
}

/** What is said of an example, once for each sentence, and what a click would do. */
function sentences(found: readonly Diagnostic[]): readonly string[] {
  const lines = found.map(({ severity, message, fixes }) => {
    const titles = fixes.map((fix) => `*${fix.title}*`);
    return `> **${severity}**: ${message}${titles.length === 0 ? '' : ` Fix: ${titles.join(' or ')}.`}`;
  });
  const [first] = [...new Set(lines)];
  return first === undefined ? [] : [first, ''];
}

function findings(rule: Rule, text: string): readonly Diagnostic[] {
  const doc = readCompose(parseYaml(text));
  return TARGETS.flatMap(({ id }) =>
    diagnose(doc, id, undefined, rule.meta.examples.around),
  ).filter((it) => it.rule === rule.meta.id);
}

/** Whether any of a rule's bad examples can be mended by a click. */
export function hasFix(rule: Rule): boolean {
  return rule.meta.examples.bad.some((text) =>
    findings(rule, text).some((found) => found.fixes.length > 0),
  );
}
