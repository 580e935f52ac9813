import { dialectOf } from '../compose/catalog/targets.ts';
import { isDuration } from '../compose/fields/duration.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

const HEALTH = ['interval', 'timeout', 'start_period', 'start_interval'];

export const durationValue = serviceRule(
  {
    id: 'duration-value',
    severity: everywhere('error'),
    summary: 'A time lacks its unit.',
    why: 'Times are numbers with units, such as 1m30s. A bare number is refused.',
    source: 'Parsers’ format “duration”; compose-go durations; domain notes 4.4',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    stop_grace_period: 1m30s\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    stop_grace_period: '90'\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    stop_grace_period: soon\n",
      ],
    },
  },
  function* (service, doc, target) {
    const classic = dialectOf(target) === 'classic';
    const hasHealth = service.syntaxOf('healthcheck') === 'map';
    if (service.syntaxOf('stop_grace_period') !== 'scalar' && !hasHealth) return;
    const root = doc.syntax.view(service.path);
    // The older schemas look at stop_grace_period only.
    const health = classic ? [] : HEALTH.map((key) => root?.get('healthcheck')?.get(key));
    for (const view of [root?.get('stop_grace_period'), ...health]) {
      const value = view?.string;
      if (!view || value === undefined || value.includes('$')) continue;
      if (!classic && typeof view.scalar !== 'string') continue;
      if (isDuration(value, dialectOf(target))) continue;
      yield {
        path: view.path,
        message: `“${value}” is no time with a unit. ${readerFirst(target)} refuses the file; write for instance 90s or 1m30s.`,
        fixes: /^\d+$/.test(value)
          ? ownFixes(
              doc,
              view.path,
              fix(`Write ${value}s`, 'safe', { kind: 'set', path: view.path, value: `${value}s` }),
            )
          : [],
      };
    }
  },
);
