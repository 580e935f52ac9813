import type { ComposeDocument } from '../../compose/compose-document.ts';
import { dependencyGraph, findCycles, startOrder } from '../../compose/dependency-graph.ts';
import { importReport, printImportReport } from '../../compose/import-report.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { diagnose } from '../../rules/diagnose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { type Benchmark, USUAL_SIZES } from './benchmark.ts';

/** Something derived from a document that nobody has looked at before. */
function derive(name: string, note: string, look: (doc: ComposeDocument) => void): Benchmark {
  return {
    name,
    note,
    services: USUAL_SIZES,
    prepare(text) {
      let doc: ComposeDocument = readCompose(parseYaml(text));
      return {
        before() {
          doc = readCompose(parseYaml(text));
        },
        run: () => look(doc),
      };
    },
  };
}

export const rules = derive('rules', 'every rule over a document just read', (doc) => {
  diagnose(doc, 'balena');
});

export const graph = derive('graph', 'who depends on whom, its cycles and ranks', (doc) => {
  const graph = dependencyGraph(doc, true);
  findCycles(graph);
  startOrder(graph);
});

export const report = derive('import-report', 'the report that is shown after opening', (doc) => {
  printImportReport(importReport(doc));
});
