import { describe, expect, it } from 'vitest';
import { addListItem } from './add-list-item.ts';
import type { Command } from './command.ts';
import type { FieldPlace } from './plan-within.ts';
import { removeListItem } from './remove-list-item.ts';
import { removePair } from './remove-pair.ts';
import { setField } from './set-field.ts';
import { setPair } from './set-pair.ts';
import { runCommand } from './testing/run-command.ts';

const file = (body: string) =>
  `x-health: &health # shared\n  interval: 2m\nservices:\n  a:\n    image: a # im\n${body}  z:\n    image: z\n`;

/** Runs a command on a service whose other lines are `before`, and gives them back. */
function change<Args extends FieldPlace>(
  command: Command<Args>,
  before: string,
  args: Args,
): string | undefined {
  const { text, sentence } = runCommand(command, file(before), args);
  const [head = '', tail = ''] = file('\0').split('\0');
  if (text === undefined) return sentence;
  expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
  return text.slice(head.length, text.length - tail.length);
}

describe('a field of a map inside a service', () => {
  const interval = { service: 'a', within: ['healthcheck'], key: 'interval' };
  it('brings the map along', () => {
    expect(change(setField, '', { ...interval, value: '5s' })).toBe(
      '    healthcheck:\n      interval: 5s\n',
    );
  });

  it('takes the map along when it was the last one', () => {
    const before = '    healthcheck:\n      interval: 5s # often\n';
    expect(change(setField, before, { ...interval, value: undefined })).toBe('');
  });

  it('leaves a map from an anchor alone where nothing changes', () => {
    const before = '    healthcheck: *health\n';
    const key = 'retries';
    expect(change(setField, before, { ...interval, key, value: undefined })).toBe(before);
  });

  it('turns a map from an anchor into an own copy, and says so', () => {
    const args = { ...interval, key: 'retries', value: 5 };
    const before = '    healthcheck: *health # as all\n';
    expect(change(setField, before, args)).toBe(
      '    healthcheck: # as all\n      interval: 2m\n      retries: 5\n',
    );
    expect(runCommand(setField, file(before), args).caution).toMatch(/own copy/);
  });

  it('turns the folder of a build into its context', () => {
    const args = { service: 'a', within: ['build'], key: 'args', name: 'A', value: '1' };
    expect(change(setPair, '    build: ./x # dir\n', args)).toBe(
      "    build: # dir\n      context: ./x\n      args:\n        A: '1'\n",
    );
    expect(change(setPair, '', args)).toBe(
      '    build:\n      context: "."\n      args:\n        A: "1"\n',
    );
    const before = '    build:\n      context: . # c\n      args:\n        A: 1\n';
    expect(change(removePair, before, args)).toBe('    build:\n      context: . # c\n');
  });

  it('turns a list of networks into a map, and leaves a network joined', () => {
    const args = { service: 'a', within: ['networks', 'back'], key: 'aliases' };
    const map = '    networks: # n\n      front: # f\n      back: # b\n';
    expect(
      change(addListItem, '    networks: # n\n      - front # f\n      - back # b\n', {
        ...args,
        value: 'db',
      }),
    ).toBe(`${map}        aliases:\n          - db\n`);
    expect(
      change(removeListItem, `${map}        aliases:\n          - db\n`, { ...args, index: 0 }),
    ).toBe(map);
  });

  it('turns one limit into two', () => {
    const args = { service: 'a', within: ['ulimits', 'nofile'], key: 'hard', value: 2048 };
    expect(change(setField, '    ulimits: {nofile: 1024} # n\n', args)).toBe(
      '    ulimits: {nofile: {soft: 1024, hard: 2048}} # n\n',
    );
    expect(
      change(setField, '    ulimits:\n      nofile: {hard: 9} # n\n', {
        ...args,
        value: undefined,
      }),
    ).toBe('');
  });

  it('is refused where what is written leaves no room', () => {
    for (const before of ['    healthcheck: 5s\n', '    healthcheck: [a]\n']) {
      expect(change(setField, before, { ...interval, value: '5s' })).toMatch(/leaves no room/);
    }
  });
});

describe('extra_hosts', () => {
  const args = { service: 'a', key: 'extra_hosts', name: 'broker', value: '10.0.0.2' };
  it.each([
    ['broker:10.0.0.1', 'broker:10.0.0.2'],
    ['broker=10.0.0.1', 'broker=10.0.0.2'],
    ['"broker:::1"', '"broker:10.0.0.2"'],
  ])('keeps the sign of %s', (item, changed) => {
    expect(change(setPair, `    extra_hosts:\n      - ${item} # b\n`, args)).toBe(
      `    extra_hosts:\n      - ${changed} # b\n`,
    );
  });
  it('adds to the list with a colon, to a map as an entry', () => {
    expect(change(setPair, '    extra_hosts: [a:1.1.1.1]\n', args)).toBe(
      '    extra_hosts: [a:1.1.1.1, "broker:10.0.0.2"]\n',
    );
    expect(change(setPair, '    extra_hosts: {a: 1.1.1.1}\n', args)).toBe(
      '    extra_hosts: {a: 1.1.1.1, broker: 10.0.0.2}\n',
    );
  });
});
