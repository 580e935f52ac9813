// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { Project } from '../compose/project/project.ts';
import { readProject } from '../compose/project/read-project.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { diagnose } from './diagnose.ts';

/** A folder as it would be read from these files. */
function folder(files: Readonly<Record<string, string>>): Project {
  return readProject(['docker-compose.yml', ...Object.keys(files)], new Map(Object.entries(files)));
}

function told(rule: string, service: string, target: TargetId, project: Project | undefined) {
  const text = `version: '2.1'\nservices:\n  web:\n${service.replace(/^/gm, '    ')}\n`;
  return diagnose(readCompose(parseYaml(text)), target, undefined, { project })
    .filter((found) => found.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a variable', () => {
  const withEnv = folder({ '.env': 'TAG=3.20\nEMPTY=\n' });
  const withoutEnv = folder({});
  it.each<[string, TargetId, Project | undefined, readonly string[]]>([
    ['image: a:${TAG}', 'compose', withEnv, []],
    ['image: a:${TAG:-3.19}', 'compose', withEnv, []],
    ['image: a:${OTHER}', 'compose', withEnv, ['The .env file does not set OTHER']],
    ['image: a:${TAG}', 'compose', withoutEnv, ['There is no .env file beside this one']],
    ['image: a:${TAG}', 'compose', undefined, ['info: Unless TAG is set when the app is built']],
    ['image: a:${TAG}', 'balena', withEnv, ['warning: The .env file sets TAG, but today’s balena']],
    ['image: a:${TAG:-3.19}', 'balena', withEnv, ['sets TAG too, “3.19” stands here']],
    ['image: a:${TAG:-3.20}', 'balena', withEnv, []],
    ['image: a${EMPTY}', 'balena', withEnv, ['sets EMPTY too, nothing stands here']],
    ['image: a:${OTHER}', 'balena', withEnv, ['info: Unless OTHER is set when the app is built']],
    ['image: a:${TAG:-3.19}', 'resin', withEnv, ['“${TAG:-3.19}” arrives as it is']],
    ['image: ${TAG:-3.19}${EMPTY}', 'balena', withEnv, ['warning: The .env file sets EMPTY']],
    ['image: ${TAG}:${OTHER}', 'compose', withEnv, ['does not set OTHER']],
  ])('in %s for %s', (service, target, project, expected) => {
    const found = told('undefined-variable', service, target, project);
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });
});

describe('a file that is named', () => {
  const project = folder({ 'web.env': '', 'conf/a.labels': '', '.env': '' });
  it.each<[string, TargetId, readonly string[]]>([
    ['env_file: web.env', 'balena', []],
    ['env_file: ./conf/../web.env', 'compose', []],
    ['env_file: [web.env, api.env]', 'balena-classic', ['There is no file api.env']],
    ['env_file: wbe.env', 'balena', ['did you mean web.env?']],
    ['env_file: [{path: api.env}]', 'compose', ['There is no file api.env']],
    ['env_file: [{path: api.env, required: false}]', 'compose', []],
    ['env_file: ../api.env', 'balena', []],
    ['env_file: "$WHERE/api.env"', 'balena', []],
    ['env_file: dist/api.env', 'balena', []],
    ['env_file: api.env', 'resin', []],
    ['label_file: conf/b.labels', 'balena', ['There is no file conf/b.labels']],
    ['extends: {file: base.yml, service: base}', 'balena', ['There is no file base.yml']],
    ['extends: {file: base.yml, service: base}', 'balena-classic', []],
    ['extends: {service: base}', 'balena', []],
  ])('in %s for %s', (service, target, expected) => {
    const found = told('missing-file', `image: a:1\n${service}`, target, project);
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });

  it('is not looked for without a folder', () => {
    expect(told('missing-file', 'image: a:1\nenv_file: x.env', 'balena', undefined)).toEqual([]);
  });
});
