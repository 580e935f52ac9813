import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { importReport, listKeptKeys, printImportReport } from './import-report.ts';
import { readCompose } from './read-compose.ts';

const report = (text: string) => importReport(readCompose(parseYaml(text)));

describe('importReport', () => {
  const found = report(`# top
version: '2.1'
x-base: &base # shared
  tty: true
services:
  web: &web
    <<: *base
    image: a # "# no comment"
    logging: {driver: none}
  db:
    image: "b # no comment"
    logging: {driver: none}
    runtime: x
volumes:
  data:
networks:
  n:
`);

  it('counts what is there', () => {
    expect(found).toMatchObject({ services: 2, volumes: 1, networks: 1, anchors: 2, comments: 3 });
  });

  it('lists the keys without a form by their place', () => {
    expect(found.keptKeys).toEqual([
      ['x-base'],
      ['networks'],
      ['services', 'web', 'logging'],
      ['services', 'db', 'logging'],
      ['services', 'db', 'runtime'],
    ]);
    expect(listKeptKeys(found)).toEqual([
      'x-base',
      'networks',
      'logging (web, db)',
      'runtime (db)',
    ]);
  });

  it('says it in a sentence', () => {
    expect(printImportReport(found)).toBe(
      '2 services, 1 volume, 1 network, 2 anchors, 3 comments, version 2.1. 5 keys have no form yet and are kept as they are.',
    );
    expect(printImportReport(report('services:\n  a:\n    image: b\n'))).toBe(
      '1 service, no version (compose specification). Every key has a form.',
    );
    expect(printImportReport(report('a:\n  image: b\n  logging: {driver: none}\n'))).toBe(
      '1 service, version 1 (services at the top level). 1 key has no form yet and is kept as it is.',
    );
  });
});
