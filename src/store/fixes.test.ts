import { describe, expect, it } from 'vitest';
import { fixAll } from '../rules/fix-all.ts';
import { createSession } from './create-session.ts';
import { loadRules } from './load-rules.ts';

async function open(text: string) {
  const rules = loadRules();
  const session = createSession({ now: () => 0, loadDiagnose: () => rules });
  await rules;
  session.load(text, 'docker-compose.yml');
  const problems = () => session.store.getState().diagnostics;
  return { session, problems, text: () => session.store.getState().text };
}

const TABBED = 'services:\n  web:\n\timage: nginx:1.27\n';

describe('quick fixes', () => {
  it('mend a text that commands must leave alone, as one step', async () => {
    const { session, problems, text } = await open(TABBED);
    const fix = problems().find(({ rule }) => rule === 'yaml-syntax')?.fixes[0];
    expect(fix?.title).toBe('Replace the tabs by spaces');
    expect(fix && session.applyFix(fix).ok).toBe(true);
    expect(problems().filter(({ severity }) => severity === 'error')).toEqual([]);
    session.undo();
    expect(text()).toBe(TABBED);
  });

  it('mend all of a kind as one step', async () => {
    const faulty = 'services:\n  a:\n    image: x:1\n    restrat: always\n    prots: ["1:1"]\n';
    const { session, problems, text } = await open(faulty);
    expect(session.applyFix(fixAll('unknown-field', 'balena')).ok).toBe(true);
    expect(problems().filter(({ rule }) => rule === 'unknown-field')).toEqual([]);
    session.undo();
    expect(text()).toBe(faulty);
  });
});

describe('a volume that the opened file had', () => {
  it('is missed when it is renamed, and not before', async () => {
    const { session, problems, text } = await open(
      'services:\n  a:\n    image: x:1\n    volumes:\n      - data:/data\nvolumes:\n  data: {}\n',
    );
    const missed = () => problems().filter(({ rule }) => rule === 'renamed-volume');
    expect(missed()).toEqual([]);
    const from = text().lastIndexOf('data');
    session.type([{ from, to: from + 4, insert: 'records' }]);
    expect(missed().map(({ message }) => message)).toEqual([
      'The opened file had a volume “data” where now is “records”. Devices keep their data under the old name: “records” begins empty.',
    ]);
    session.markSaved();
    session.type([{ from: 0, to: 0, insert: '# saved\n' }]);
    expect(missed()).toEqual([]);
  });
});
