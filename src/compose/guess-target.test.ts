import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { guessTarget } from './guess-target.ts';
import { readCompose } from './read-compose.ts';

describe('guessTarget', () => {
  it.each([
    ["version: '2'\nservices: {a: {image: b, labels: {io.resin.features.dbus: '1'}}}\n", 'resin'],
    ["version: '2.1'\nservices: {a: {image: b, labels: [io.resin.features.dbus=1]}}\n", 'resin'],
    [
      "version: '2.4'\nservices: {a: {image: b, labels: {io.resin.features.dbus: '1'}}}\n",
      'balena',
    ],
    [
      "version: '2.1'\nservices: {a: {image: b, labels: {io.balena.features.dbus: '1'}}}\n",
      'balena',
    ],
    ["version: '2'\nservices: {a: {image: b}}\n", 'balena'],
    ['services: {a: {image: b}}\n', 'balena'],
    ['a: {image: b}\n', 'balena-classic'],
    ["version: '3'\nservices: {a: {image: b, deploy: {replicas: 2}}}\n", 'compose'],
    ['', 'balena'],
  ])('%j is for %s', (text, target) => {
    const guess = guessTarget(readCompose(parseYaml(text)));
    expect(guess.target).toBe(target);
    expect(guess.reason).toMatch(/^[A-Z].*[.]$/);
  });
});
