import { describe, expect, it } from 'vitest';
import { TARGETS } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { diagnose } from '../rules/diagnose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { EMPTY_DOCUMENT, THREE_SERVICES } from './examples.ts';

describe('the three-service example', () => {
  it.each(TARGETS.map(({ id }) => id))('starts without a warning for %s', (target) => {
    const found = diagnose(readCompose(parseYaml(THREE_SERVICES.text)), target);
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('the empty document', () => {
  it('is read by all', () => {
    expect(parseYaml(EMPTY_DOCUMENT.text).problems).toEqual([]);
  });
});
