import { describe, expect, it } from 'vitest';
import { emptyCells, isUntouched, pastedLines, type RowColumn } from './row-list-model.ts';
import { matchSuggestions } from './suggestions.ts';

describe('pastedLines', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['80:80', undefined],
    ['80:80\n', undefined],
    ['80:80\n443:443', ['80:80', '443:443']],
    ['80:80\r\n443:443\r\n', ['80:80', '443:443']],
    ['  - "80:80"\n  - \'443:443\'', ['80:80', '443:443']],
    ['A=1\n\n# said by nobody\nB=two words', ['A=1', 'B=two words']],
    ['"a",\n"b"', ['a', 'b']],
    ['-1\n-2', ['-1', '-2']],
    ['\n\n', undefined],
  ];
  it.each(cases)('%j', (text, lines) => {
    expect(pastedLines(text)).toEqual(lines);
  });
});

describe('a new row', () => {
  const columns: readonly RowColumn[] = [
    { id: 'name', label: 'Name', width: '1fr' },
    { id: 'mode', label: 'Mode', width: '1fr', initial: 'rw', options: [] },
  ];
  it('begins with what its columns begin with', () => {
    expect(emptyCells(columns)).toEqual({ name: '', mode: 'rw' });
  });
  it.each([
    [{ name: '', mode: 'rw' }, true],
    [{ name: '  ', mode: 'ro' }, true],
    [{ name: 'x', mode: 'rw' }, false],
  ])('%j says nothing: %s', (cells, untouched) => {
    expect(isUntouched(columns, cells)).toBe(untouched);
  });
});

describe('matchSuggestions', () => {
  const offered = [
    { value: 'NET_ADMIN', detail: 'Change the network' },
    { value: 'SYS_ADMIN', detail: 'Nearly root' },
    { value: 'NET_RAW' },
  ];
  it.each([
    ['', ['NET_ADMIN', 'SYS_ADMIN', 'NET_RAW']],
    ['net', ['NET_ADMIN', 'NET_RAW']],
    ['admin', ['NET_ADMIN', 'SYS_ADMIN']],
    ['root', ['SYS_ADMIN']],
    ['sys', ['SYS_ADMIN']],
    ['zzz', []],
  ])('%j', (typed, values) => {
    expect(matchSuggestions(offered, typed).map((one) => one.value)).toEqual(values);
  });
  it('puts what begins alike first', () => {
    const list = [{ value: 'unset' }, { value: 'set' }];
    expect(matchSuggestions(list, 'set').map((one) => one.value)).toEqual(['set', 'unset']);
  });
});
