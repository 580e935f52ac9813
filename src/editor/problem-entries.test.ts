import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import type { Diagnostic, Severity } from '../rules/rule.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import {
  countSentence,
  problemEntries,
  problemOfSelection,
  selectionOfProblem,
} from './problem-entries.ts';

const doc = readCompose(
  parseYaml('services:\n  web:\n    image: nginx\n    privileged: true\n  api:\n    build: .\n'),
);

function problem(path: YamlPath, severity: Severity, rule = 'a-rule'): Diagnostic {
  const service = typeof path[1] === 'string' ? path[1] : undefined;
  const range = doc.syntax.rangeOf(path, 'key');
  return { rule, severity, message: 'It is wrong.', path, range, service, fixes: [] };
}

const PRIVILEGED = problem(['services', 'web', 'privileged'], 'warning');
const API = problem(['services', 'api'], 'error');
const IMAGE = problem(['services', 'web', 'image'], 'warning');

describe('problemEntries', () => {
  it('puts the worst first, then follows the text', () => {
    const entries = problemEntries(doc, [PRIVILEGED, IMAGE, API]);
    expect(entries.map(({ line, column }) => [line, column])).toEqual([
      [5, 3],
      [3, 5],
      [4, 5],
    ]);
  });

  it('tells two problems of one rule at one place apart', () => {
    const keys = problemEntries(doc, [API, API, IMAGE]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('countSentence', () => {
  it.each([
    [[], ''],
    [[API], '1 error'],
    [[API, IMAGE, PRIVILEGED], '1 error, 2 warnings'],
    [[{ ...API, severity: 'info' as const }], '1 hint'],
  ])('%#', (diagnostics, sentence) => {
    expect(countSentence(diagnostics)).toBe(sentence);
  });
});

describe('going to a problem', () => {
  it.each([
    [PRIVILEGED, { services: ['web'], focus: ['services', 'web', 'privileged'] }],
    [problem(['services'], 'error'), { services: [], focus: ['services'] }],
  ])('selects its service and its field', (diagnostic, selection) => {
    expect(selectionOfProblem(doc, { ...diagnostic, service: selection.services[0] })).toEqual({
      ...selection,
      by: 'problems',
    });
  });

  it('is found again from the selection that it makes', () => {
    const diagnostics = [IMAGE, PRIVILEGED, API];
    for (const diagnostic of diagnostics) {
      const selection = selectionOfProblem(doc, diagnostic);
      expect(problemOfSelection({ doc, diagnostics, selection })).toBe(diagnostic);
    }
    const elsewhere = { ...selectionOfProblem(doc, API), by: 'canvas' as const };
    expect(problemOfSelection({ doc, diagnostics, selection: elsewhere })).toBeUndefined();
  });
});
