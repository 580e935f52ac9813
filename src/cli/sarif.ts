import type { Severity } from '../rules/rule.ts';
import { RULES } from '../rules/rules.ts';
import type { CheckedFile } from './check-file.ts';
import { placeIn } from './check-report.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** All problems as a SARIF 2.1.0 log, which code hosts show beside the lines. */
export function sarifLog(files: readonly CheckedFile[]): string {
  const results = files.flatMap(({ file, tree, diagnostics }) =>
    diagnostics.map((found) => {
      const { line, column, endLine, endColumn } = placeIn(tree, found);
      return {
        ruleId: found.rule,
        ruleIndex: RULES.findIndex(({ meta }) => meta.id === found.rule),
        level: LEVELS[found.severity],
        message: { text: found.message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
              region: { startLine: line, startColumn: column, endLine, endColumn },
            },
          },
        ],
      };
    }),
  );
  const rules = RULES.map(({ meta }) => ({
    id: meta.id,
    shortDescription: { text: meta.summary },
    fullDescription: { text: meta.why },
    help: { text: `${meta.summary} ${meta.why} Source: ${meta.source}.` },
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'compose-canvas', rules } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}
