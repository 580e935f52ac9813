import { describe, expect, it } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { suggestMessage } from './suggest-message.ts';

const doc = (text: string) => readCompose(parseYaml(text));
const BEFORE =
  'services:\n  proxy:\n    image: nginx\n  api:\n    image: api:1\nvolumes:\n  old:\n';

describe('a message from the steps', () => {
  it.each([
    [['Add data', 'Add proxy → data'], 'Add data; proxy depends on data'],
    [['Remove proxy → data'], 'proxy no longer depends on data'],
    [['Set image of web to a', 'Set image of web to b'], 'Set image of web to b'],
    [['Make web privileged', 'Make web unprivileged'], 'Make web unprivileged'],
    [['Add port', 'Add port'], 'Add port'],
    [
      ['Publish port 80:80 on proxy', 'Publish port 443:443 on proxy', 'Give sensors I²C'],
      'Publish port 80:80 on proxy; publish port 443:443 on proxy and 1 more\n\n- Publish port 80:80 on proxy\n- Publish port 443:443 on proxy\n- Give sensors I²C',
    ],
  ])('%j', (labels, message) => {
    const work = { labels, typed: false, before: doc(BEFORE), after: doc(BEFORE) };
    expect(suggestMessage(work)).toBe(message);
  });
});

describe('a message from what is different, where text was typed', () => {
  it.each([
    [
      `${BEFORE.replace('nginx\n', 'nginx\n    depends_on: [data]\n').replace('volumes:', '  data:\n    image: postgres\nvolumes:')}`,
      'Add service data; proxy depends on data',
    ],
    [BEFORE.replace('api:1', 'api:2'), 'Change image of api'],
    [BEFORE.replace('proxy:', 'front:'), 'Rename proxy to front'],
    [BEFORE.replace('  api:\n    image: api:1\n', ''), 'Remove service api'],
    [BEFORE.replace('old', 'new'), 'Declare volume new; remove volume old'],
    [BEFORE.replace('services:', '# mine\nservices:'), 'Change the compose file'],
  ])('%j', (after, message) => {
    const work = { labels: ['Typing'], typed: true, before: doc(BEFORE), after: doc(after) };
    expect(suggestMessage(work)).toBe(message);
  });
});
