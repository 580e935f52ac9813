import { describe, expect, it } from 'vitest';
import { declareNetwork } from './declare-network.ts';
import { removeNetwork } from './remove-network.ts';
import { setNetworkOption } from './set-network-option.ts';
import { runCommand } from './testing/run-command.ts';

describe('declare-network', () => {
  it.each([
    ['nothing yet', 'services: {}\n', 'services: {}\nnetworks:\n  front: {}\n'],
    ['an empty key', 'networks:\nservices: {}\n', 'networks:\n  front: {}\nservices: {}\n'],
    [
      'others with nothing',
      'networks:\n  back:\n  side: # why\n',
      'networks:\n  back:\n  side: # why\n  front:\n',
    ],
    [
      'others with options',
      'networks:\n  back:\n    driver: bridge # why\n',
      'networks:\n  back:\n    driver: bridge # why\n  front: {}\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(runCommand(declareNetwork, before, { name: 'front' }).text).toBe(after);
  });

  it.each([
    ['services: {}\n', 'a/b', 'bad-name'],
    ['services: {}\n', '', 'bad-name'],
    ['networks: {front: {}}\n', 'front', 'network-exists'],
    ['networks: [front]\n', 'back', 'networks-not-map'],
    ['a: {image: a}\n', 'front', 'version-one'],
  ])('%j %j is refused', (before, name, code) => {
    expect(runCommand(declareNetwork, before, { name }).code).toBe(code);
  });
});

const USED = `services:
  a:
    networks:
      - front # list
      - back
  b:
    networks:
      front: # map
        aliases: [x]
  c:
    networks: [back]
networks:
  front: # keep
    driver: bridge
  back: {}
`;

describe('remove-network', () => {
  it('is refused while services are on it', () => {
    const { code, sentence } = runCommand(removeNetwork, USED, { name: 'front' });
    expect(code).toBe('still-used');
    expect(sentence).toMatch(/a, b/);
  });

  it('takes its uses along if asked to, and says who falls back', () => {
    const args = { name: 'front', uses: 'remove' } as const;
    const { text, caution } = runCommand(removeNetwork, USED, args);
    expect(text).toBe(`services:
  a:
    networks:
      - back
  b: {}
  c:
    networks: [back]
networks:
  back: {}
`);
    expect(caution).toBe('b is on the app’s default network again.');
  });

  it('takes the key of the last one away', () => {
    const before = 'services: {a: {image: a}}\nnetworks:\n  front: {}\n';
    expect(runCommand(removeNetwork, before, { name: 'front' }).text).toBe(
      'services: {a: {image: a}}\n',
    );
  });

  it('is refused for one that nobody knows', () => {
    expect(runCommand(removeNetwork, USED, { name: 'x' }).code).toBe('unknown-network');
  });
});

describe('set-network-option', () => {
  it.each([
    [
      'into braces',
      'networks:\n  front: {}\n',
      'internal',
      true,
      'networks:\n  front:\n    internal: true\n',
    ],
    [
      'into nothing',
      'networks:\n  front: # why\n',
      'internal',
      true,
      'networks:\n  front: # why\n    internal: true\n',
    ],
    [
      'beside others',
      'networks:\n  front:\n    labels: {a: b} # why\n',
      'driver',
      'bridge',
      'networks:\n  front:\n    driver: bridge\n    labels: {a: b} # why\n',
    ],
    [
      'over another',
      'networks:\n  front:\n    driver: x # why\n',
      'driver',
      'bridge',
      'networks:\n  front:\n    driver: bridge # why\n',
    ],
  ] as const)('%s', (_name, before, key, value, after) => {
    expect(runCommand(setNetworkOption, before, { network: 'front', key, value }).text).toBe(after);
  });

  it('takes an option away', () => {
    const before = 'networks:\n  front:\n    driver: bridge\n    internal: true # why not\n';
    const args = { network: 'front', key: 'driver', value: undefined };
    expect(runCommand(setNetworkOption, before, args).text).toBe(
      'networks:\n  front:\n    internal: true # why not\n',
    );
  });

  it('leaves a map when the last one goes', () => {
    const args = { network: 'front', key: 'internal', value: undefined };
    expect(
      runCommand(setNetworkOption, 'networks:\n  front:\n    internal: true\n', args).text,
    ).toBe('networks:\n  front: {}\n');
  });

  it.each([
    ['networks: {}\n', 'unknown-network'],
    ['x: &n {}\nservices: {}\nnetworks: {front: *n}\n', 'network-is-alias'],
    ['services: {}\nnetworks: {front: [a]}\n', 'network-not-map'],
  ])('%j is refused', (before, code) => {
    const args = { network: 'front', key: 'driver', value: 'bridge' };
    expect(runCommand(setNetworkOption, before, args).code).toBe(code);
  });
});
