import type { Rule } from './rule.ts';

export const missingHealthcheck: Rule = {
  scope: 'app',
  meta: {
    id: 'missing-healthcheck',
    severity: { compose: 'warning' },
    summary: 'A service waits for the health of one that has no health check.',
    why: 'service_healthy waits for a passing check. Unless the image brings one, Docker Compose gives up with “has no healthcheck configured”.',
    source: 'Docker Compose: depends_on; users’ issue threads',
    examples: {
      good: [
        "services:\n  web:\n    image: alpine:3.20\n    depends_on: {db: {condition: service_healthy}}\n  db:\n    image: alpine:3.20\n    healthcheck: {test: 'true'}\n",
      ],
      bad: [
        'services:\n  web:\n    image: alpine:3.20\n    depends_on: {db: {condition: service_healthy}}\n  db:\n    image: alpine:3.20\n',
      ],
    },
  },
  *check(doc) {
    for (const { kind, to, from, path, condition } of doc.relations) {
      if (kind !== 'depends_on' || condition !== 'service_healthy') continue;
      const service = doc.services.get(to);
      if (service?.syntaxOf('healthcheck') !== 'absent') continue;
      yield {
        path: [...path, 'condition'],
        part: 'value',
        message: `${from} waits until ${to} is healthy, but ${to} has no healthcheck here. Add one unless its image brings it.`,
        fixes: [],
      };
    }
  },
};
