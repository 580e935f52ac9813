import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import type { KeepableSession } from './create-session.ts';
import { THREE_SERVICES } from './examples.ts';
import { openBrowser } from './testing/browser.ts';

function edit(session: KeepableSession): void {
  session.load(THREE_SERVICES.text.replaceAll('\n', '\r\n'), 'mine.yml');
  session.place(new Map([['data', { x: 1, y: 2 }]]));
  session.setTarget('resin');
  session.run(addPort, { service: 'data', port: '1:1' });
  session.type([{ from: 0, to: 0, insert: '# mine\n' }]);
  session.move(new Map([['data', { x: 3, y: 4 }]]), 'Move data');
  session.undo();
  session.select({ services: ['data'], by: 'canvas' });
}

describe('kept in the browser', () => {
  it('A1 comes back after a reload, with its history', async () => {
    const browser = openBrowser();
    const first = await browser.openTab();
    edit(first.session);
    const before = first.now();
    const bytes = [...first.session.exportBytes()];
    const second = await browser.openTab(await first.close());
    const { doc, shown, ...rest } = second.now();
    expect({ ...rest, proof: undefined }).toEqual({
      ...before,
      doc: undefined,
      shown: undefined,
      proof: undefined,
    });
    expect([...doc.services.keys()]).toEqual([...shown.services.keys()]);
    expect([...second.session.exportBytes()]).toEqual(bytes);
    second.session.redo();
    expect(second.now().positions.get('data')).toEqual({ x: 3, y: 4 });
    while (second.now().history.undo !== undefined) second.session.undo();
    expect(second.now().text).toBe(THREE_SERVICES.text);
    expect(second.now().modified).toBe(false);
    second.session.type([{ from: 0, to: 0, insert: 'x' }]);
    expect(second.now().revision).toBeGreaterThan(before.revision);
  });

  it('A1 is written when the page goes, before the delay is over', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    edit(tab.session);
    expect(browser.written).toEqual([]);
    tab.leave();
    expect(browser.written).toEqual([3]);
    await tab.close();
  });

  it('A2 writes each step once and deletes what the history forgot', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    edit(tab.session);
    await tab.autosave.flush();
    tab.session.run(addPort, { service: 'data', port: '2:2' });
    await tab.autosave.flush();
    await tab.autosave.flush();
    expect(browser.written).toEqual([3, 1]);
    expect([...(browser.steps.get('id-0')?.keys() ?? [])]).toEqual([0, 1, 3]);
    const next = await browser.openTab(await tab.close());
    next.session.run(addPort, { service: 'data', port: '3:3' });
    await next.close();
    expect(browser.written).toEqual([3, 1, 1]);
    expect([...(browser.steps.get('id-0')?.keys() ?? [])]).toEqual([0, 1, 3, 4]);
  });

  it('A3 A4 gives each tab its own document', async () => {
    const browser = openBrowser();
    const one = await browser.openTab();
    one.session.load(THREE_SERVICES.text, 'one.yml');
    await one.autosave.flush();
    const two = await browser.openTab();
    expect(two.now().open).toBe(false);
    two.session.load(THREE_SERVICES.text, 'two.yml');
    await two.autosave.flush();
    const twin = await browser.openTab(new Map(one.memory));
    expect(twin.now().open).toBe(false);
    twin.session.load(THREE_SERVICES.text, 'twin.yml');
    await twin.close();
    expect(browser.heads.size).toBe(3);
    const memory = await one.close();
    expect((await browser.openTab(memory)).now().fileName).toBe('one.yml');
    expect((await browser.openTab()).now().fileName).toBe('twin.yml');
    await two.close();
    expect((await browser.openTab()).now().fileName).toBe('two.yml');
  });

  it('A3 goes on with a copy where tabs cannot know of each other', async () => {
    const browser = openBrowser();
    const one = await browser.openTab(new Map(), false);
    edit(one.session);
    await one.autosave.flush();
    const two = await browser.openTab(new Map(), false);
    expect(two.now().fileName).toBe('mine.yml');
    two.session.load(THREE_SERVICES.text, 'two.yml');
    await two.close();
    expect((await browser.openTab(one.memory, false)).now().fileName).toBe('mine.yml');
  });

  it.each([
    ['full', Object.assign(new Error('no room'), { name: 'QuotaExceededError' }), /full/],
    ['blocked', new Error('not here'), /does not let/],
  ])('A5 tells once that storage is %s, and editing goes on', async (_name, fault, words) => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    browser.fail(fault);
    edit(tab.session);
    await tab.autosave.flush();
    expect(tab.now().notice).toMatchObject({ tone: 'caution' });
    expect(tab.now().notice?.sentence).toMatch(words);
    expect(tab.isLeavingUnsafe()).toBe(true);
    tab.session.markSaved();
    expect(tab.isLeavingUnsafe()).toBe(false);
    tab.session.dismissNotice();
    tab.session.run(addPort, { service: 'data', port: '2:2' });
    await tab.autosave.flush();
    expect(tab.now().notice).toBeUndefined();
    browser.fail(undefined);
    tab.session.run(addPort, { service: 'data', port: '3:3' });
    const back = await browser.openTab(await tab.close());
    expect(back.now().text).toBe(tab.now().text);
  });

  it('A5 starts without storage', async () => {
    const browser = openBrowser();
    browser.fail(new Error('not here'));
    const tab = await browser.openTab();
    expect(tab.now().notice?.sentence).toMatch(/^Autosave is off/);
    edit(tab.session);
    expect(tab.now().open).toBe(true);
  });

  it.each<[string, (head: Record<string, unknown>) => unknown, string | undefined]>([
    ['another version', (head) => ({ ...head, version: 99 }), 'text'],
    ['a moment that leads nowhere', (head) => ({ ...head, now: 99 }), 'text'],
    ['a text that the steps do not fit', (head) => ({ ...head, text: 'services:\n' }), 'text'],
    ['no moments', (head) => ({ ...head, moments: null }), 'text'],
    ['only a text', (head) => head.text, 'text'],
    ['a number', () => 5, undefined],
    ['nothing of use', () => ({ version: 1 }), undefined],
  ])('A6 starts with damaged data: %s', async (_name, damage, expected) => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    edit(tab.session);
    const memory = await tab.close();
    const head = damage(Object.fromEntries(Object.entries(browser.heads.get('id-0') ?? {})));
    browser.heads.set('id-0', head);
    const next = await browser.openTab(memory);
    expect(next.now().notice?.tone).toBe('caution');
    expect(next.now().open).toBe(expected !== undefined);
    expect(next.now().history.undo).toBeUndefined();
    if (expected) expect(next.now().text).toMatch(/services:/);
    expect(browser.aside.size).toBe(1);
    await next.close();
  });

  it('A6 starts with a step missing', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    edit(tab.session);
    const memory = await tab.close();
    browser.steps.get('id-0')?.delete(0);
    const next = await browser.openTab(memory);
    expect(next.now().text).toBe(tab.now().text);
    expect([...next.session.exportBytes()]).toEqual([...tab.session.exportBytes()]);
    expect(next.now().history.undo).toBeUndefined();
  });

  it('A7 writes nothing before something was opened', async () => {
    const browser = openBrowser();
    const tab = await browser.openTab();
    tab.session.notify('done', 'Hello.');
    await tab.close();
    expect(browser.heads.size).toBe(0);
  });

  it('lets go of the oldest documents', async () => {
    const browser = openBrowser();
    for (let index = 0; index < 25; index++) {
      const tab = await browser.openTab(new Map([['compose-canvas.document', `own-${index}`]]));
      tab.session.load(THREE_SERVICES.text, `${index}.yml`);
      await tab.close();
    }
    await browser.openTab();
    await new Promise((resolve) => setTimeout(resolve));
    expect(browser.heads.size).toBe(20);
    expect(browser.heads.has('own-0')).toBe(false);
    expect(browser.heads.has('own-24')).toBe(true);
  });
});
