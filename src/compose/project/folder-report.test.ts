import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import { readCompose } from '../read-compose.ts';
import { folderReport } from './folder-report.ts';
import { readProject } from './read-project.ts';

function report(files: Readonly<Record<string, string>>, text: string) {
  const project = readProject(Object.keys(files), new Map(Object.entries(files)));
  return folderReport(project, readCompose(parseYaml(text)), 'balena');
}

describe('the report on a folder', () => {
  it('tells what was found', () => {
    const files = {
      '.env': 'A=1\nB=2\n',
      'balena.yml':
        'name: dash\nversion: 2.0.0\ndata: {defaultDeviceType: raspberrypi3, supportedDeviceTypes: [own]}\n',
      '.balena/balena.yml':
        'build-variables: {global: [A=1]}\nbuild-secrets: {global: [{source: a, dest: b}]}\n',
      'web/Dockerfile.template': 'FROM a\n',
    };
    expect(
      report(files, 'services: {web: {build: ./web}, db: {image: a}, x: {build: ./x}}\n'),
    ).toEqual({
      facts: [
        ['Files', '4'],
        ['Dockerfiles', '1'],
        ['.env', '2 variables'],
        ['balena.yml', 'dash 2.0.0'],
        ['Device types', 'raspberrypi3 (armv7hf), own'],
        ['.balena/balena.yml', '1 variable and 1 secret file for builds'],
      ],
      builds: [['web', 'web/Dockerfile.template']],
    });
  });

  it('is short where there is little', () => {
    expect(report({ 'docker-compose.yml': '' }, 'services: {}\n').facts).toEqual([
      ['Files', '1'],
      ['Dockerfiles', '0'],
    ]);
    const facts = report(
      { 'balena.yml': 'type: sw.block', '.balena/balena.yml': 'a: [' },
      '',
    ).facts;
    expect(facts).toContainEqual(['balena.yml', 'sw.block']);
    expect(facts).toContainEqual(['.balena/balena.yml', 'cannot be used as it is']);
  });
});
