import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { hoverAt } from './hover-content.ts';

const TEXT = `services:
  web:
    image: nginx
    depends_on:
      - api
    cap_add: [NET_ADMIN]
    labels:
      io.balena.features.dbus: '1'
  api:
    build: .
    secrets: [x]
    volumes:
      - data:/data
volumes:
  data:
`;
const doc = readCompose(parseYaml(TEXT));

describe('hoverAt', () => {
  it.each([
    ['image', 'ready-made image'],
    ['image', 'https://docs.docker.com/reference/compose-file/services/#image'],
    ['depends_on', 'Supported by balena.'],
    ['secrets', 'refuses'],
    ['io.balena.features.dbus', '/run/dbus'],
    ['NET_ADMIN', 'NET_ADMIN'],
    ['api\n    cap_add', 'Used by web.'],
    ['data:/data', 'Used by api.'],
    ['data:\n', 'Used by api.'],
    ['web', 'Nothing uses it.'],
  ])('tells about %j', (word, told) => {
    const at = word === 'data:\n' ? TEXT.lastIndexOf('data:') : TEXT.indexOf(word);
    const content = hoverAt(doc, 'balena', at + 1);
    expect(content?.lines.join('\n')).toContain(told);
    expect(content?.range.from).toBe(at);
  });

  it('has nothing to say of a plain value', () => {
    expect(hoverAt(doc, 'balena', TEXT.indexOf('nginx'))).toBeUndefined();
  });
});
