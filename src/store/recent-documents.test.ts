import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import { tries } from '../text/testing/tries.ts';
import { openBrowser } from './testing/browser.ts';

const app = (...services: readonly string[]): string =>
  `services:\n${services.map((name) => `  ${name}:\n    image: ${name}\n`).join('')}`;

type Tab = Awaited<ReturnType<ReturnType<typeof openBrowser>['openTab']>>;

async function documentsOf({ autosave }: Tab) {
  const list = await autosave.recent.list();
  if (!list.ok) throw new Error(list.refusal.sentence);
  return list.documents;
}

/** What the list shows, the newest first. */
async function listed(tab: Tab): Promise<readonly string[]> {
  const documents = await documentsOf(tab);
  return documents.map(({ summary, where }) => `${summary?.services.join(' ')} ${where}`);
}

async function idOf(tab: Tab, service: string): Promise<string> {
  const documents = await documentsOf(tab);
  const found = documents.find(({ summary }) => summary?.services.includes(service));
  if (!found) throw new Error(`No document has the service ${service}`);
  return found.id;
}

const open = async (tab: Tab, service: string) =>
  tab.autosave.recent.open(await idOf(tab, service));

describe('recent documents', () => {
  it('A8 keeps what another file takes the place of, as it was left', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'docker-compose.yml');
    tab.session.run(addPort, { service: 'one', port: '1:1' });
    // At once: no time to be kept by itself.
    tab.session.load(app('two'), 'docker-compose.yml');
    expect(await listed(tab)).toEqual(['two here', 'one away']);
    tab.session.run(addPort, { service: 'two', port: '2:2' });
    const memory = await tab.close();
    const next = await browser.openTab(memory);
    expect(next.now().text).toContain('2:2');
    next.session.undo();
    next.session.undo();
    expect(next.now().text).toContain('1:1');
  });

  it('A8 keeps what is left while it is being written', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    const written = tab.autosave.flush();
    tab.session.load(app('two'), 'two.yml');
    await written;
    expect(await listed(tab)).toEqual(['two here', 'one away']);
  });

  it('A8 keeps a document once, however often its opening is undone and done again', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml');
    expect(await listed(tab)).toEqual(['two here', 'one away']);
    tab.session.undo();
    expect(await listed(tab)).toEqual(['one here', 'two away']);
    tab.session.redo();
    expect(await listed(tab)).toEqual(['two here', 'one away']);
    expect(browser.heads.size).toBe(2);
    expect(browser.steps.size).toBe(2);
  });

  it('A8 leaves alone what another tab made of the former document', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml');
    await tab.autosave.flush();
    const other = await browser.openTab();
    expect(other.now().open).toBe(false);
    await open(other, 'one');
    other.session.run(addPort, { service: 'one', port: '9:9' });
    await other.close();
    tab.session.undo();
    expect(await listed(tab)).toEqual(['one here', 'one away', 'two away']);
    const [, others] = await documentsOf(tab);
    await tab.autosave.recent.open(`${others?.id}`);
    expect(tab.now().text).toContain('9:9');
  });

  it('A8 goes on with the document of a file that is opened again', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one', 'two'), 'docker-compose.yml');
    tab.session.load(app('one', 'two', 'three'), 'docker-compose.yml');
    expect(await listed(tab)).toEqual(['one two three here']);
    tab.session.undo();
    expect(await listed(tab)).toEqual(['one two here']);
    tab.session.load(app('web'), 'docker-compose.yml');
    expect(await listed(tab)).toEqual(['web here', 'one two away']);
  });

  it('A8 keeps files that are open beside each other as one document', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml', { beside: true });
    tab.session.showFile(tab.now().files[0]?.id ?? 0);
    expect(await listed(tab)).toEqual(['one two here']);
    tab.session.closeFile(tab.now().files[0]?.id ?? 0);
    expect(await listed(tab)).toEqual(['two here']);
    tab.session.load(app('three'), 'three.yml');
    expect(await listed(tab)).toEqual(['three here', 'two away']);
    await open(tab, 'two');
    tab.session.undo();
    expect(tab.now().files.map(({ fileName }) => fileName)).toEqual(['one.yml', 'two.yml']);
  });

  it('A4 begins a new tab with no document that was left', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml');
    await tab.autosave.flush();
    expect((await browser.openTab()).now().open).toBe(false);
    await tab.close();
    expect((await browser.openTab()).now().fileName).toBe('two.yml');
  });

  it('A9 opens one with its history, and keeps what was open', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.run(addPort, { service: 'one', port: '1:1' });
    tab.session.load(app('two'), 'two.yml');
    tab.session.run(addPort, { service: 'two', port: '2:2' });
    expect(await open(tab, 'one')).toEqual({ ok: true });
    expect(tab.now().fileName).toBe('one.yml');
    expect(await listed(tab)).toEqual(['two away', 'one here']);
    tab.session.undo();
    expect(tab.now().text).toBe(app('one'));
    expect(tab.now().history.undo).toBeUndefined();
    // A reload comes back to what was opened, and not to what was there before.
    const next = await browser.openTab(await tab.close());
    expect(next.now().text).toBe(app('one'));
    expect(await open(next, 'two')).toEqual({ ok: true });
    expect(next.now().text).toContain('2:2');
    next.session.undo();
    expect(next.now().text).toBe(app('two'));
    expect(browser.heads.size).toBe(2);
  });

  it('A9 opens a copy of what another tab has open, and says so', async () => {
    const browser = openBrowser();
    const one = await browser.openTab();
    one.session.load(app('one'), 'one.yml');
    await one.autosave.flush();
    const two = await browser.openTab();
    expect(await listed(two)).toEqual(['one another-tab']);
    expect(await open(two, 'one')).toEqual({ ok: true });
    expect(two.now().notice?.sentence).toContain('copy');
    two.session.run(addPort, { service: 'one', port: '2:2' });
    one.session.run(addPort, { service: 'one', port: '1:1' });
    expect(await listed(two)).toEqual(['one here', 'one another-tab']);
    await one.autosave.flush();
    expect((await browser.openTab(await two.close())).now().text).toContain('2:2');
    expect((await browser.openTab(await one.close())).now().text).toContain('1:1');
  });

  it('A9 leaves the former document free for other tabs', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml');
    await open(tab, 'one');
    const other = await browser.openTab();
    expect(await listed(other)).toEqual(['two away', 'one another-tab']);
    await open(other, 'two');
    expect(other.now().notice).toBeUndefined();
  });

  it('A9 stays where it is while that cannot be kept', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml');
    const id = await idOf(tab, 'one');
    browser.fail(new Error('full'));
    tab.session.run(addPort, { service: 'two', port: '2:2' });
    expect(await tab.autosave.recent.open(id)).toMatchObject({ refusal: { code: 'not-kept' } });
    expect(tab.now().text).toContain('2:2');
    browser.fail(undefined);
    expect(await tab.autosave.recent.open(id)).toEqual({ ok: true });
    await open(tab, 'two');
    expect(tab.now().text).toContain('2:2');
  });

  it('A6 A9 opens the text of one whose steps cannot be read', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml');
    const id = await idOf(tab, 'one');
    browser.steps.get(id)?.clear();
    browser.heads.set(id, { ...Object(browser.heads.get(id)), version: 99 });
    expect(await tab.autosave.recent.open(id)).toEqual({ ok: true });
    expect(tab.now().text).toBe(app('one'));
    expect(tab.now().notice?.tone).toBe('caution');
    expect(browser.aside.size).toBe(1);
    tab.session.undo();
    expect(tab.now().text).toBe(app('two'));
    browser.heads.set(id, 5);
    expect(await tab.autosave.recent.open(id)).toMatchObject({ refusal: { code: 'unreadable' } });
    expect(tab.now().text).toBe(app('two'));
  });

  it('A10 removes one, and takes that back with all its steps', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.run(addPort, { service: 'one', port: '1:1' });
    tab.session.load(app('two'), 'two.yml');
    const id = await idOf(tab, 'one');
    const removal = await tab.autosave.recent.remove(id);
    expect(await listed(tab)).toEqual(['two here']);
    expect(await tab.autosave.recent.open(id)).toMatchObject({ refusal: { code: 'gone' } });
    expect(await tab.autosave.recent.remove(id)).toMatchObject({ refusal: { code: 'gone' } });
    if (!removal.ok) throw new Error(removal.refusal.sentence);
    expect(await removal.undo()).toEqual({ ok: true });
    expect(await open(tab, 'one')).toEqual({ ok: true });
    tab.session.undo();
    expect(tab.now().text).toBe(app('one'));
  });

  it('A10 does not remove what is open', async () => {
    const browser = openBrowser();
    const one = await browser.openTab();
    one.session.load(app('one'), 'one.yml');
    await one.autosave.flush();
    const two = await browser.openTab();
    two.session.load(app('two'), 'two.yml');
    const refusals = await Promise.all(
      ['one', 'two'].map(async (name) => two.autosave.recent.remove(await idOf(two, name))),
    );
    expect(refusals).toMatchObject([
      { refusal: { code: 'open-elsewhere' } },
      { refusal: { code: 'open-here' } },
    ]);
    expect(browser.heads.size).toBe(2);
  });

  it('A5 says so where the browser keeps nothing', async () => {
    const browser = openBrowser();
    browser.fail(new Error('blocked'));
    const { recent } = (await browser.openTab()).autosave;
    const answers = [await recent.list(), await recent.open('x'), await recent.remove('x')];
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { code: 'no-storage' } });
  });

  it('lists documents of earlier versions, which say less', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.load(app('one'), 'one.yml');
    tab.session.load(app('two'), 'two.yml');
    const id = await idOf(tab, 'one');
    browser.marks.set(id, { id, savedAt: 0, fileName: 'one.yml' });
    const old = (await documentsOf(tab)).find((it) => it.id === id);
    expect(old).toMatchObject({ fileName: 'one.yml', summary: undefined, where: 'away' });
    expect(await tab.autosave.recent.open(id)).toEqual({ ok: true });
  });

  it('A8 A9 loses none, whatever is done while others are being written', async () => {
    const deed = fc.constantFrom('load', 'load', 'edit', 'undo', 'redo', 'flush', 'open', 'wait');
    const story = fc.array(fc.tuple(deed, fc.nat(20)), { minLength: 4, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(story, async (deeds) => {
        const browser = openBrowser(async () => {
          for (let ticks = 0; ticks < 5; ticks++) await Promise.resolve();
        });
        const tab = await browser.openTab();
        const loaded: string[] = [];
        for (const [deed, number] of deeds) {
          if (deed === 'load') {
            loaded.push(`app${loaded.length}`);
            tab.session.load(app(`${loaded.at(-1)}`), 'docker-compose.yml');
          } else if (deed === 'edit') {
            tab.session.type([{ from: 0, to: 0, insert: '# x\n' }]);
          } else if (deed === 'undo') tab.session.undo();
          else if (deed === 'redo') tab.session.redo();
          else if (deed === 'flush') void tab.autosave.flush();
          else if (deed === 'wait') for (let i = 0; i < number; i++) await Promise.resolve();
          else {
            const documents = await documentsOf(tab);
            const id = documents[number % Math.max(1, documents.length)]?.id;
            if (id !== undefined) await tab.autosave.recent.open(id);
          }
        }
        const kept = (await documentsOf(tab)).flatMap(({ summary }) => summary?.services ?? []);
        expect(new Set(kept)).toEqual(new Set(loaded));
        // Nor is anything kept again and again.
        expect(kept.length).toBeLessThanOrEqual(2 * loaded.length);
      }),
      tries(100),
    );
  });
});
