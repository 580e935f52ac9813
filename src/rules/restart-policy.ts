import { RESTART_POLICIES } from '../compose/catalog/choices.ts';
import { fix, ownFixes } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

const NAMES = RESTART_POLICIES.map((policy) => policy.value);

export const restartPolicy = serviceRule(
  {
    id: 'restart-policy',
    severity: everywhere('warning'),
    summary: 'A restart policy is not one that the device knows.',
    why: 'Devices know no, always, on-failure and unless-stopped. Everything else, on-failure:5 included, silently becomes always.',
    source: 'Supervisor service.ts; domain notes 4.4',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    restart: 'no'\n"],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    restart: on-failure:5\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    restart: alway\n",
      ],
    },
  },
  function* (service, doc, target) {
    const { restart } = service;
    if (!restart) return;
    const policy = restart.value.trim().toLowerCase();
    if (NAMES.includes(policy) || policy.includes('$') || policy === '') return;
    if (target === 'compose' && /^on-failure:\d+$/.test(policy)) return;
    // `restart: false` is what YAML 1.1 makes of an unquoted no.
    const near = policy === 'false' ? 'no' : nearestName(policy.replace(/:.*/, ''), NAMES);
    const better = policy.startsWith('on-failure') ? 'on-failure' : near;
    yield {
      path: restart.path,
      message:
        target === 'compose'
          ? `There is no restart policy “${restart.value}”, so the container cannot be created. Write one of ${NAMES.join(', ')}.`
          : `Devices do not know the restart policy “${restart.value}” and take always. Write one of ${NAMES.join(', ')}.`,
      fixes: ownFixes(
        doc,
        restart.path,
        ...(better === undefined ? NAMES : [better]).map((value) =>
          fix(`Write ${value}`, value === 'always' ? 'safe' : 'changes-behaviour', {
            kind: 'set',
            path: restart.path,
            value,
            quote: 'single',
          }),
        ),
      ),
    };
  },
);
