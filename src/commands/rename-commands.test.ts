import { describe, expect, it } from 'vitest';
import { renameAnchor } from './rename-anchor.ts';
import { renameNetwork } from './rename-network.ts';
import { runCommand } from './testing/run-command.ts';

const NETWORKS = `services:
  a:
    networks: [back, "front"] # two
  b:
    networks:
      back: # keep
        aliases: [x]
  c:
    networks:
      - front
networks:
  back: # the inner one
    driver: bridge
  'front':
`;

describe('rename-network', () => {
  it('renames the declaration and every use', () => {
    const { text } = runCommand(renameNetwork, NETWORKS, { from: 'back', to: 'inner' });
    expect(text).toBe(NETWORKS.replaceAll('back', 'inner'));
  });

  it('keeps quotes', () => {
    const { text } = runCommand(renameNetwork, NETWORKS, { from: 'front', to: 'outer' });
    expect(text).toBe(NETWORKS.replaceAll('front', 'outer'));
  });

  it('follows a use at an anchor and says so', () => {
    const before = 'x: &x\n  networks: [n]\nservices:\n  a:\n    <<: *x\nnetworks: {n: {}}\n';
    const { text, caution } = runCommand(renameNetwork, before, { from: 'n', to: 'm' });
    expect(text).toBe('x: &x\n  networks: [m]\nservices:\n  a:\n    <<: *x\nnetworks: {m: {}}\n');
    expect(caution).toMatch(/shared anchor/);
  });

  it.each([
    ['back', 'back', 'same-name'],
    ['back', 'front', 'name-taken'],
    ['back', 'default', 'default-network'],
    ['back', 'a b', 'bad-name'],
    ['none', 'x', 'unknown-network'],
  ])('%s to %s is refused', (from, to, code) => {
    expect(runCommand(renameNetwork, NETWORKS, { from, to }).code).toBe(code);
  });

  it('has nothing to rename in a file of version 1', () => {
    expect(runCommand(renameNetwork, 'a: {image: a}\n', { from: 'x', to: 'y' }).code).toBe(
      'version-one',
    );
  });
});

const ANCHORS = `x-base: &base # shared
  restart: always
services:
  a: &web
    <<: *base
    environment: &env {A: "1"}
  b:
    <<: [*base, *web] # both
    environment: *env
`;

describe('rename-anchor', () => {
  it.each(['base', 'web', 'env'])('renames %s with its aliases', (from) => {
    const { text } = runCommand(renameAnchor, ANCHORS, { from, to: 'other' });
    const named = new RegExp(`([&*])${from}\\b`, 'g');
    expect(text).toBe(ANCHORS.replace(named, '$1other'));
  });

  it('leaves alone what another anchor of the same name stands for', () => {
    const before = 'x: &a {k: 1}\ny: *a\nz: &a {k: 2}\nw: *a\nservices: {s: {image: i}}\n';
    expect(runCommand(renameAnchor, before, { from: 'a', to: 'b', path: ['z'] }).text).toBe(
      before.replace('z: &a', 'z: &b').replace('w: *a', 'w: *b'),
    );
    expect(runCommand(renameAnchor, before, { from: 'a', to: 'b' }).text).toBe(
      before.replace('x: &a', 'x: &b').replace('y: *a', 'y: *b'),
    );
  });

  it('renames an anchor of a list item', () => {
    const before = 'services:\n  a:\n    ports:\n      - &p "80:80"\n  b:\n    ports: [*p]\n';
    expect(runCommand(renameAnchor, before, { from: 'p', to: 'web' }).text).toBe(
      before.replace('&p', '&web').replace('*p', '*web'),
    );
  });

  it.each([
    ['base', 'web', 'anchor-taken'],
    ['base', 'base', 'same-name'],
    ['base', 'a b', 'bad-name'],
    ['base', '', 'bad-name'],
    ['none', 'x', 'unknown-anchor'],
  ])('%s to %j is refused', (from, to, code) => {
    expect(runCommand(renameAnchor, ANCHORS, { from, to }).code).toBe(code);
  });
});
