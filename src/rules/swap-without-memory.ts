import { fix, ownFixes } from './fixes.ts';
import { onClassic, readerFirst } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const swapWithoutMemory = serviceRule(
  {
    id: 'swap-without-memory',
    severity: onClassic('error'),
    summary: 'memswap_limit stands without mem_limit.',
    why: 'The limit counts memory and swap together, so the older schemas demand mem_limit beside it.',
    source: 'Schema: dependencies of memswap_limit; domain notes 4.4',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    mem_limit: 256m\n"],
      bad: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    memswap_limit: 512m\n"],
    },
  },
  function* (service, doc, target) {
    if (service.syntaxOf('memswap_limit') === 'absent') return;
    if (service.syntaxOf('mem_limit') !== 'absent') return;
    const path = [...service.path, 'memswap_limit'];
    yield {
      path,
      part: 'key',
      message: `${readerFirst(target)} refuses memswap_limit without mem_limit.`,
      fixes: ownFixes(doc, path, fix('Remove memswap_limit', 'safe', { kind: 'delete', path })),
    };
  },
);
