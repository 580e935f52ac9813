import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { tries } from '../../text/testing/tries.ts';
import { anyCompose } from '../testing/any-compose.ts';
import { CORPUS_EDITS } from './standard-edits.ts';
import { verifyEdit } from './verify-edit.ts';

it('every standard edit of every service does what it should, in any style', () => {
  fc.assert(
    fc.property(anyCompose, (text) => {
      const doc = readCompose(parseYaml(text));
      expect(doc.health).toBe('ok');
      for (const prepared of CORPUS_EDITS.flatMap((edit) => [...edit.prepare(doc)])) {
        const result = prepared.plan();
        if (!result.ok) {
          expect(result.refusal.code).not.toBe('cannot-edit-safely');
          continue;
        }
        const isOverride = result.caution?.includes('own copy') ?? false;
        const fault = verifyEdit(prepared, doc.syntax, result.tree, isOverride);
        expect(fault && `${prepared.label}: ${fault}`).toBeUndefined();
      }
    }),
    tries(12),
  );
}, 60_000);
