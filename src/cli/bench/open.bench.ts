import { readCompose } from '../../compose/read-compose.ts';
import { recogniseSource } from '../../compose/recognise.ts';
import { diagnose } from '../../rules/diagnose.ts';
import { decodeSource } from '../../text/source-file.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { type Benchmark, USUAL_SIZES } from './benchmark.ts';

export const open: Benchmark = {
  name: 'open',
  note: 'bytes to problems: decode, parse, recognise, read, diagnose',
  services: USUAL_SIZES,
  prepare(text) {
    const bytes = new TextEncoder().encode(text);
    return {
      run() {
        const source = decodeSource(bytes);
        if (!source.ok) throw new Error(source.refusal.sentence);
        const tree = parseYaml(source.text);
        recogniseSource(tree);
        diagnose(readCompose(tree), 'balena');
      },
    };
  },
};
