import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { recogniseSource } from './recognise.ts';

const recognise = (text: string) => recogniseSource(parseYaml(text));

/** Lines each of which has the one above eight times. */
function bomb(value: string): string {
  const lines = Array.from(
    { length: 12 },
    (_none, at) => `a${at + 1}: &a${at + 1} ${value.replaceAll('X', `a${at}`)}\n`,
  );
  return `a0: &a0 {x: 1}\n${lines.join('')}`;
}

describe('recogniseSource', () => {
  it.each([
    ['nothing', ''],
    ['only comments', '# later\n\n'],
    ['a compose file', 'services:\n  a:\n    image: b\n'],
    ['version 1', 'web:\n  image: a\n'],
    ['broken YAML meant as compose', 'services:\n  a:\n    image: [b\n  c: 1\n'],
    ['broken version 1', 'web:\n  image: "a\n'],
    ['a service that is null', 'services:\n  a:\n'],
    ['YAML in braces', '{services: {a: {image: b}}}\n'],
    ['JSON with a comment, which is YAML', '# by hand\n{"services": {"a": {"image": "b"}}}\n'],
    ['JSON with a comma too many, which is YAML', '{"services": {"a": {"image": "b"}},}\n'],
  ])('lets in %s', (_name, text) => {
    expect(recognise(text)).toEqual({ ok: true });
  });

  it.each([
    ['apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n', 'foreign-file', 'a Kubernetes manifest'],
    ['apiVersion: v1\nkind: List\nservices: {a: {image: b}}\n', 'foreign-file', 'Kubernetes'],
    ['homeassistant:\nautomation: []\n', 'foreign-file', 'Home Assistant'],
    ['on: push\njobs: {a: {}}\n', 'foreign-file', 'GitHub Actions'],
    ['type: sw.application\nname: x\n', 'foreign-file', 'balena.yml'],
    ['version: "2"\nservices:\n', 'no-services', 'no services'],
    ['services: {}\n', 'no-services', 'no services'],
    ['services: [a, b]\n', 'services-not-map', 'no map'],
    ['include: [other.yml]\n', 'only-includes', 'includes'],
    ['a: 1\nb: 2\n', 'not-compose', 'no “services:”'],
    ['- a\n- b\n', 'root-is-list', 'a list'],
    ['{"services": {"a": {"image": "b"}}}\n', 'json', 'written in JSON'],
    [
      '\n{\n\t"services": {\n\t\t"a": {"image": "b"}\n\t}\n}',
      'json',
      'docker compose -f FILE config',
    ],
    ['{"services": {"a": {}, "a": {}}}', 'json', 'written in JSON'],
    ['{"a": 1}', 'json', 'is JSON'],
    ['{}', 'json', 'is JSON'],
    ['{"name": "x", "dependencies": {}}', 'foreign-file', 'a package.json'],
    ['{"name": "x", "version": "1.0.0", "scripts": {}}', 'foreign-file', 'a package.json'],
    ['- hosts: all\n  tasks: []\n', 'foreign-file', 'an Ansible playbook'],
    ['{"apiVersion": "v1", "kind": "Pod"}', 'foreign-file', 'a Kubernetes manifest'],
    ['just some words\n', 'root-is-text', 'plain text'],
    ['int main() { return 0; }\n}: [\n', 'not-yaml', 'line '],
    [
      `${bomb('[*X, *X, *X, *X, *X, *X, *X, *X]')}services: {w: {image: x}}\n`,
      'endless-aliases',
      'more values',
    ],
    [
      `${bomb('{<<: [*X, *X, *X, *X, *X, *X, *X, *X]}')}services: {w: {image: x}}\n`,
      'endless-aliases',
      'more values',
    ],
    ['services: &s {w: {image: x}, v: *s}\n', 'endless-aliases', 'more values'],
  ])('%j is refused as %s', (text, code, words) => {
    const found = recognise(text);
    expect(found.ok).toBe(false);
    if (found.ok) return;
    expect(found.refusal.code).toBe(code);
    expect(found.refusal.sentence).toContain(words);
    expect(found.refusal.sentence).toMatch(/[.]$/);
  });
});
