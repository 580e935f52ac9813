import { JOURNAL_MOUNTS } from '../compose/catalog/bind-mounts.ts';
import { fix, ownFixes } from './fixes.ts';
import { addLabel } from './label-edits.ts';
import { serviceRule } from './service-rule.ts';

export const partialJournalMounts = serviceRule(
  {
    id: 'partial-journal-mounts',
    severity: { 'balena-classic': 'warning', balena: 'warning' },
    summary: 'Mounts of the journal are turned into a label, or dropped if one is missing.',
    why: 'Only the three mounts /var/log/journal, /run/log/journal and /etc/machine-id together become the label journal-logs. One or two of them are taken and then dropped without a word.',
    source: 'Domain notes 4.3, verified with compose-parse and compose-parser',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  logs:\n    image: alpine:3.20\n    labels: {io.balena.features.journal-logs: '1'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  logs:\n    image: alpine:3.20\n    volumes: ['/var/log/journal:/var/log/journal:ro']\n",
        "version: '2.1'\nservices:\n  logs:\n    image: alpine:3.20\n    volumes:\n      - /var/log/journal:/var/log/journal\n      - /run/log/journal:/run/log/journal\n      - /etc/machine-id:/etc/machine-id\n",
      ],
    },
  },
  function* (service, doc) {
    const mounts = service.volumes.filter(
      ({ value }) => value.kind === 'bind' && JOURNAL_MOUNTS.includes(value.source ?? ''),
    );
    const [first] = mounts;
    if (!first) return;
    const sources = new Set(mounts.map(({ value }) => value.source));
    const missing = JOURNAL_MOUNTS.filter((mount) => !sources.has(mount));
    const name = 'io.balena.features.journal-logs';
    const known = service.labels.some((label) => label.value.name === name);
    const label = known ? undefined : addLabel(doc, service, name, '1');
    const removals = [...mounts]
      .reverse()
      .map(({ path }) => ({ kind: 'delete' as const, path, prune: true }));
    yield {
      path: first.path,
      message:
        missing.length === 0
          ? 'These three mounts become the label io.balena.features.journal-logs. Write the label instead.'
          : `Without ${missing.join(' and ')} this mount is dropped without a word. Write the label io.balena.features.journal-logs instead.`,
      fixes:
        label || known
          ? ownFixes(
              doc,
              first.path,
              fix(`Use the label ${name}`, 'safe', ...removals, ...(label ? [label] : [])),
            )
          : [],
    };
  },
);
