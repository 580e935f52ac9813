import { isComposeMemory, isDeviceMemory, printDeviceMemory } from '../compose/fields/memory.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { QuickFix } from './rule.ts';
import { serviceRule } from './service-rule.ts';

const FIELDS = ['mem_limit', 'mem_reservation', 'shm_size'];

export const memoryValue = serviceRule(
  {
    id: 'memory-value',
    severity: everywhere('warning'),
    summary: 'A size of memory is not written as devices read it.',
    why: 'Devices read a whole number with b, k, m or g. Anything else, 1.5g included, silently becomes 0, which means no limit.',
    source: 'Supervisor: parseMemoryNumber; domain notes 4.4',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    mem_limit: 1536m\n    shm_size: 67108864\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    mem_limit: 1.5g\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    mem_limit: lots\n",
      ],
    },
  },
  function* (service, doc, target) {
    if (!FIELDS.some((key) => service.syntaxOf(key) === 'scalar')) return;
    const root = doc.syntax.view(service.path);
    for (const key of FIELDS) {
      const view = root?.get(key);
      const value = view?.string?.trim();
      if (!view || value === undefined || value.includes('$')) continue;
      const isRead = isComposeMemory(value);
      if (target === 'compose' ? isRead : isDeviceMemory(value)) continue;
      const isRefused = !isRead && (target === 'compose' || target === 'balena');
      yield {
        path: view.path,
        severity: isRefused ? 'error' : 'warning',
        message: isRefused
          ? `“${value}” is no size of memory, so the file is refused. Write a whole number with k, m or g, such as 256m.`
          : `Devices cannot read “${value}” and take 0, which is no limit. Write a whole number with k, m or g, such as 256m.`,
        fixes: ownFixes(doc, view.path, ...mend(value, view.path)),
      };
    }
  },
);

function mend(value: string, path: readonly (string | number)[]): readonly QuickFix[] {
  const better = printDeviceMemory(value);
  return better === undefined
    ? [fix(`Remove ${path.at(-1)}`, 'changes-behaviour', { kind: 'delete', path })]
    : [fix(`Write ${better}`, 'safe', { kind: 'set', path, value: better })];
}
