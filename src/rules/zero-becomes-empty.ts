import { fix, ownFixes } from './fixes.ts';
import { onClassic, readerFirst } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const zeroBecomesEmpty = serviceRule(
  {
    id: 'zero-becomes-empty',
    severity: onClassic('warning'),
    summary: 'An unquoted 0 arrives as an empty text.',
    why: 'The older builders turn the number 0 of a variable or label into nothing. In quotes it stays a zero.',
    source: 'resin-compose-parse and @balena/compose-parse 3.1.0, verified; domain notes 4.4',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {DEBUG: '0'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {DEBUG: 0}\n",
      ],
    },
  },
  function* (service, doc, target) {
    for (const key of ['environment', 'labels']) {
      const view = doc.syntax.view([...service.path, key]);
      for (const { value, key: name } of view?.kind === 'map' ? view.entries : []) {
        if (value.scalar !== 0) continue;
        yield {
          path: value.path,
          part: 'value',
          message: `${readerFirst(target)} turns the unquoted 0 of ${name} into an empty text. Put quotes around it.`,
          fixes: ownFixes(
            doc,
            value.path,
            fix("Write '0'", 'safe', {
              kind: 'set',
              path: value.path,
              value: '0',
              quote: 'single',
            }),
          ),
        };
      }
    }
  },
);
