import { describe, expect, it } from 'vitest';
import type { PendingSave } from '../../store/session.ts';
import { baseOf, bytesFor, compareRemote, readRemote } from './compare-remote.ts';

const BASE = 'services:\n  web:\n    image: nginx\n  db:\n    image: postgres\n';
const OURS = BASE.replace('nginx', 'caddy');
const THEIRS = BASE.replace('postgres', 'redis');
const bytes = (text: string) => new TextEncoder().encode(text);

function remote(text: string | undefined) {
  const read = readRemote(text === undefined ? undefined : { bytes: bytes(text), blob: 'id' });
  if (!read.ok) throw new Error(read.refusal.sentence);
  return read;
}

describe('what sending means', () => {
  it.each([
    ['new', undefined, OURS],
    ['same', OURS, OURS],
    ['ours', BASE, OURS],
    ['merge', THEIRS, OURS.replace('postgres', 'redis')],
  ])('%s', (state, there, sent) => {
    const comparison = compareRemote(OURS, BASE, remote(there), new Map());
    expect(comparison).toMatchObject({ state, text: sent });
  });

  it('leaves every byte of other lines as it is there', () => {
    const there = '\uFEFFa: 1\r\nb: 2\nc: 3\r\nd: 4\r\n';
    const read = remote(there);
    const sent = bytesFor('a: 1\nb: 2\nc: 5\nd: 4\ne: 6\n', read, bytes('unused'));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sent)).toBe(
      '\uFEFFa: 1\r\nb: 2\nc: 5\r\nd: 4\r\ne: 6\r\n',
    );
    expect(bytesFor('x', remote(undefined), bytes('own'))).toEqual(bytes('own'));
  });

  it('counts changes from what was taken there, else from what was opened', () => {
    const place = { provider: 'git', address: 'https://a/b.git', branch: 'main', path: 'c.yml' };
    const pending = { openedBytes: bytes('opened'), origin: { place, blob: '1', text: 'taken' } };
    const save: PendingSave = {
      ...pending,
      bytes: bytes(''),
      text: '',
      fileName: 'c.yml',
      handle: undefined,
      folder: undefined,
      done: () => {},
    };
    expect(baseOf(save, { ...place, branch: 'other' })).toEqual({ text: 'taken', related: true });
    expect(baseOf(save, { ...place, path: 'd.yml' })).toEqual({ text: 'opened', related: false });
  });

  it('refuses what is no text', () => {
    expect(readRemote({ bytes: new Uint8Array([0, 1, 2, 0]), blob: 'x' })).toMatchObject({
      ok: false,
    });
  });
});
