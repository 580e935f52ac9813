import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetToken, isTokenKept, keepToken, unlockToken } from './token-shelf.ts';

const GITHUB = 'https://github.com/ann/app';
const LOGIN = { user: 'ann', token: 'token-of-ann' };

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

describe('a kept token', () => {
  it('opens with its passphrase and with no other', async () => {
    await keepToken(GITHUB, LOGIN, 'correct horse');
    expect(isTokenKept('https://github.com/other/repository')).toBe(true);
    expect(await unlockToken(GITHUB, 'correct horse')).toEqual(LOGIN);
    expect(await unlockToken(GITHUB, 'wrong horse')).toBeUndefined();
    expect([...stored.values()].join()).not.toMatch(/token-of-ann|correct/);
  });

  it('is locked anew each time, with a cost for each guess', async () => {
    await keepToken(GITHUB, LOGIN, 'correct horse');
    const [first = ''] = stored.values();
    await keepToken(GITHUB, LOGIN, 'correct horse');
    const [second = ''] = stored.values();
    expect(second).not.toBe(first);
    expect(JSON.parse(second)).toHaveLength(1);
    expect(JSON.parse(second)[0].iterations).toBeGreaterThanOrEqual(600_000);
  });

  it('does not open as that of another host', async () => {
    await keepToken(GITHUB, LOGIN, 'correct horse');
    const [key = '', value = ''] = [...stored][0] ?? [];
    stored.set(key, value.replace('"github.com"', '"evil.example"'));
    expect(isTokenKept('https://evil.example/a')).toBe(true);
    expect(await unlockToken('https://evil.example/a', 'correct horse')).toBeUndefined();
  });

  it('can be forgotten; what cannot be read counts as none', async () => {
    await keepToken(GITHUB, LOGIN, 'correct horse');
    forgetToken(GITHUB);
    expect(isTokenKept(GITHUB)).toBe(false);
    for (const key of stored.keys()) stored.set(key, '{"odd":');
    expect(isTokenKept(GITHUB)).toBe(false);
    expect(await unlockToken(GITHUB, 'correct horse')).toBeUndefined();
  });
});
