import { describe, expect, it } from 'vitest';
import type { TargetId } from '../../compose/catalog/targets.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { refactoringsAt } from './refactorings.ts';

const APP = `version: '2.4'
x-log: &log
  logging:
    driver: json-file
services:
  web:
    <<: *log
    image: nginx
    depends_on:
      - api
    ports:
      - 80:80
      - 81:81
    restart: always
  api:
    <<: *log
    build: ./api
    restart: always
    environment:
      A: 1.10
`;

/** What is offered with the cursor at the bar, by title. */
function offered(marked: string, target: TargetId = 'compose', services: readonly string[] = []) {
  const offset = marked.indexOf('|');
  const doc = readCompose(parseYaml(marked.replace('|', '')));
  const path = offset < 0 ? [] : doc.syntax.pathAt(offset);
  return refactoringsAt({ doc, target, path, services }).map(({ title }) => title);
}

describe('refactoringsAt', () => {
  it('offers both for an item and for its whole field', () => {
    expect(offered(APP.replace('- 81', '- |81'))).toEqual([
      'Write this port in the long form',
      'Write ports in the long form',
      'Sort the services by start order',
      'Move web down in the file',
    ]);
  });

  it('offers nothing that the target refuses', () => {
    expect(offered(APP.replace('- 81', '- |81'), 'balena-classic')).not.toContain(
      'Write ports in the long form',
    );
    expect(offered(APP.replace('- api', '- |api'), 'balena-classic')).toContain(
      'Write depends_on as a map',
    );
    expect(offered(APP.replace('- api', '- |api'), 'resin')).not.toContain(
      'Write depends_on as a map',
    );
    expect(offered(APP.replace('restart', '|restart'))).toContain(
      'Share restart of web, api by an anchor',
    );
    expect(offered(APP.replace('restart', '|restart'), 'resin').join()).not.toContain('Share');
  });

  it('offers nothing that would change the meaning', () => {
    expect(offered(APP.replace('1.10', '|1.10')).join()).not.toContain('environment');
    expect(offered(APP.replace('1.10', '|"1.10"'))).toContain('Write environment as a list');
  });

  it('offers all fields of a service where just that is selected', () => {
    const titles = offered(APP.replace('  api:', '  ap|i:'));
    expect(titles).toContain('Write build in the long form');
    expect(titles).toContain('Write out &log here');
    expect(titles).toContain('Write out &log everywhere');
    expect(titles).toContain('Move api up in the file');
  });

  it('offers an anchor where it is given and where it is used', () => {
    expect(offered(APP.replace('x-log', 'x-|log'))).toContain('Write out &log everywhere');
    expect(offered(APP.replace('<<: *', '<<: |*'))).toContain('Write out &log here');
  });

  it('shares what the selected services have in common', () => {
    expect(offered(APP, 'compose', ['web', 'api'])).toContain(
      'Share restart of web, api by an anchor',
    );
    expect(
      offered(APP.replace('always\n  api', 'no\n  api'), 'compose', ['web', 'api']).join(),
    ).not.toContain('Share');
  });

  it('converts a file of version 1 or 3 to the target', () => {
    expect(offered(APP.replace('2.4', '3.8'), 'balena')).toContain(
      'Convert version 3 to what balena reads',
    );
    expect(offered('a:\n  image: a\n', 'compose')).toEqual([
      'Convert version 1 to what Docker Compose reads',
    ]);
    expect(offered(APP).join()).not.toContain('Convert');
  });

  it('writes labels under the names of the time of the target', () => {
    const old = "services:\n  a:\n    image: a\n    labels:\n      io.resin.features.dbus: '1'\n";
    const doc = readCompose(parseYaml(old));
    const place = { doc, path: [], services: [] } as const;
    const [offer] = refactoringsAt({ ...place, target: 'balena' });
    expect(offer?.title).toBe('Write all labels as io.balena');
    const result = offer?.command.plan(doc);
    expect(result?.ok && result.tree.text).toBe(old.replace('io.resin', 'io.balena'));
    expect(refactoringsAt({ ...place, target: 'resin' })).toEqual([]);
  });

  it('offers nothing while the text has an error', () => {
    expect(offered(`${APP}  |bad: [1\n`)).toEqual([]);
  });

  it('runs what it offers', () => {
    const doc = readCompose(parseYaml(APP));
    for (const name of ['web', 'api']) {
      const path = ['services', name];
      for (const { title, command } of refactoringsAt({
        doc,
        target: 'compose',
        path,
        services: [],
      })) {
        expect(command.plan(doc).ok, title).toBe(true);
        expect(command.label(), title).not.toBe('');
      }
    }
  });
});
