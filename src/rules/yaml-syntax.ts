import type { TargetId } from '../compose/catalog/targets.ts';
import { syntaxCauses, syntaxSentence } from '../text/syntax-sentence.ts';
import type { SyntaxProblem } from '../text/syntax-tree.ts';
import { everywhere } from './reader-names.ts';
import type { Rule } from './rule.ts';
import { syntaxFixes } from './syntax-fixes.ts';

export const yamlSyntax: Rule = {
  scope: 'app',
  readsBroken: true,
  meta: {
    id: 'yaml-syntax',
    severity: everywhere('error'),
    summary: 'The text is not valid YAML.',
    why: 'No tool can read the file until the text is well formed; one wrong space or quote is enough.',
    source: 'YAML 1.2 specification; all readers',
    examples: {
      good: ['services:\n  web:\n    image: alpine:3.20\n'],
      bad: [
        'services:\n  web:\n    image: "alpine:3.20\n',
        'services:\n  web:\n    image: alpine:3.20\n    ports: ["80:80", "443:443" # https\n    restart: always\n',
        'services:\n  web: {image: alpine:3.20, ports: ["80:80"\n  db: {image: alpine:3.20}\n',
        'services:\n  web:\n\timage: alpine:3.20\n',
        'services:\n  web:\n    image:alpine:3.20\n    restart: always\n',
        'services:\n  web:\n    image: alpine:3.20\n    command: echo a: b\n',
        'services:\n  web:\n    image: alpine:3.20\n    image: busybox:1.36\n',
        'services:\n  web:\n    image: alpine:3.20\n    ports:\n      - "5555":"5555"\n',
      ],
    },
  },
  *check(doc, target) {
    for (const problem of syntaxCauses(doc.syntax)) {
      const { sentence, range } = syntaxSentence(doc.syntax, problem);
      yield {
        path: doc.syntax.pathAt(range.from),
        range,
        severity: isRefused(problem, target) ? 'error' : problem.severity,
        message: sentence,
        fixes: syntaxFixes(doc.syntax, problem),
      };
    }
  },
};

/** Tags that a reader does not know: those of Go pass over them, js-yaml and PyYAML refuse the file. */
function isRefused({ code }: SyntaxProblem, target: TargetId): boolean {
  return code === 'TAG_RESOLVE_FAILED' && target !== 'balena';
}
