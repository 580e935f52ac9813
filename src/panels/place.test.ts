import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { serviceOf } from '../compose/service-of.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { PANELS } from './panel-list.ts';
import { panelAt } from './place.ts';
import { subjectOf } from './subject.ts';

const TEXT = `version: '2.4'
x-common: &common
  tty: true
services:
  web:
    <<: *common
    build:
      context: ./web
      args:
        VERSION: '1'
    depends_on:
      - db
    healthcheck:
      interval: 5m
    ports:
      - 80:80
    privileged: true
    networks:
      back:
        aliases: [site]
    volumes:
      - data:/data
    mem_limit: 256m
    labels:
      io.balena.features.dbus: '1'
      com.example.note: hello
    environment:
      MODE: fast
    logging:
      driver: json-file
  db:
    image: postgres
volumes:
  data: {}
networks:
  inner: {}
secrets:
  key: {}
`;
const doc = readCompose(parseYaml(TEXT));

describe('panelAt', () => {
  it.each([
    ['version', 'app'],
    ['tty', 'app-rest'],
    ['services:', undefined],
    ['web:', undefined],
    ['<<', undefined],
    ['build:', 'source'],
    ['VERSION', 'source'],
    ['- db', 'start-up'],
    ['interval', 'start-up'],
    ['80:80', 'ports'],
    ['privileged', 'hardware'],
    ['aliases', 'network'],
    ['data:/data', 'storage'],
    ['mem_limit', 'resources'],
    ['io.balena.features.dbus', 'labels'],
    ['com.example.note', 'labels'],
    ['MODE', 'environment'],
    ['driver', 'everything-else'],
    ['postgres', 'source'],
    ['data: {}', 'app-volumes'],
    ['inner', 'app-networks'],
    ['key: {}', 'app-rest'],
  ])('the line of %s leads to %s', (word, id) => {
    const path = doc.syntax.pathAt(TEXT.indexOf(word));
    const name = serviceOf(doc, path);
    const subject = subjectOf(doc, { services: name ? [name] : [], by: 'editor' });
    expect(panelAt(PANELS, subject, doc, path)?.id).toBe(id);
  });

  it('leads nowhere from the form of another service', () => {
    const web = subjectOf(doc, { services: ['web'], by: 'editor' });
    expect(panelAt(PANELS, web, doc, ['services', 'db', 'image'])).toBeUndefined();
  });

  it('has no rest of a file of version 1, whose top is services', () => {
    const first = readCompose(parseYaml('web:\n  image: nginx\n'));
    const app = subjectOf(first, { services: [], by: 'editor' });
    expect(panelAt(PANELS, app, first, ['web'])).toBeUndefined();
  });
});
