import { describe, expect, it } from 'vitest';
import { readBuildSettings, secretPath } from './build-settings.ts';

const read = (text: string, file = '.balena/balena.yml') =>
  readBuildSettings(new Set([file]), new Map([[file, text]]));

describe('build settings', () => {
  it('are read as the documentation writes them', () => {
    const settings = read(`build-variables:
  global:
    - MY_VAR_1=This is a variable
  services:
    service1:
      - SERVICE1_VAR=This is a service specific variable
build-secrets:
  global:
    - source: super-secret-recipe
      dest: my-recipe
  services:
    service2:
      - {source: ./more/recipe, dest: my-recipe2}
`);
    expect(settings).toEqual({
      file: '.balena/balena.yml',
      variables: [
        { service: undefined, name: 'MY_VAR_1' },
        { service: 'service1', name: 'SERVICE1_VAR' },
      ],
      secrets: [
        { service: undefined, source: 'super-secret-recipe', dest: 'my-recipe' },
        { service: 'service2', source: './more/recipe', dest: 'my-recipe2' },
      ],
      services: ['service1', 'service2'],
      faults: [],
    });
    expect(settings?.secrets.map((secret) => secretPath(settings, secret))).toEqual([
      '.balena/secrets/super-secret-recipe',
      '.balena/secrets/more/recipe',
    ]);
  });

  it.each([
    ['build-variables: {global: {A: b}}', []],
    ['build-variables: {services: {}}', []],
    ['', []],
    ['other: true', []],
    ['build-variables: {global: {A: 1}}', ['build-variables.global is no list of NAME=value']],
    ['build-variables: {services: {a: [X]}}', ['build-variables.services.a is no list']],
    ['build-secrets: {global: [{source: a}]}', ['build-secrets.global is no list of source and']],
    ['build-secrets: {services: {a: {source: a, dest: b}}}', ['build-secrets.services.a is no']],
    ['a: [', ['cannot be read as YAML']],
    ['- a', ['cannot be read as YAML']],
  ])('%j', (text, faults) => {
    expect(read(text)?.faults).toEqual(faults.map((part) => expect.stringContaining(part)));
  });

  it('of 2018 are in .resin', () => {
    const settings = read('build-secrets: {global: [{source: a, dest: b}]}', '.resin/resin.yml');
    expect(settings?.secrets.map((secret) => secretPath(settings, secret))).toEqual([
      '.resin/secrets/a',
    ]);
  });

  it('stand in one place only', () => {
    const texts = new Map([
      ['.balena/balena.yml', ''],
      ['.balena/balena.json', '{}'],
    ]);
    expect(
      readBuildSettings(new Set([...texts.keys(), '.resin/secrets/x']), texts)?.faults,
    ).toEqual([
      'There are a folder .balena and a folder .resin; builders take one of them only.',
      '.balena/balena.yml and .balena/balena.json say the same thing; builders take one only.',
    ]);
  });

  it('are not there where no file is', () => {
    expect(readBuildSettings(new Set(['.balena/secrets/x']), new Map())).toBeUndefined();
  });
});
