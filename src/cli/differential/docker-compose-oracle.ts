import { inFolder, lastWords, missingTool, OUTSIDE, runTool } from './docker-compose-tool.ts';
import type { Oracle, Verdict } from './oracle.ts';

const BLANK = /The "?(\w+)"? variable is not set/g;

/** `docker-compose config -q` 1.29, each file in a folder of its own with the paths that it names. */
export const dockerComposeOracle: Oracle = {
  id: 'docker-compose',
  title: 'docker-compose 1.29',
  target: 'compose',
  missing: missingTool,
  judge: ({ bytes }) => inFolder({ 'docker-compose.yml': bytes }, judgeIn),
};

async function judgeIn(folder: string): Promise<Verdict> {
  const first = await runTool(['config', '-q'], folder, {});
  if (first.code === 0) return { says: 'accepts', message: '' };
  const message = lastWords(first.output);
  if (OUTSIDE.test(first.output)) return { says: 'outside', message };
  const unset = [...first.output.matchAll(BLANK)].flatMap(([, name]) => (name ? [name] : []));
  if (unset.length > 0) {
    const values = Object.fromEntries(unset.map((name, at) => [name, String(20_000 + at)]));
    const second = await runTool(['config', '-q'], folder, values);
    // What is refused with them blank may be sound with them set; where not, the second answer counts,
    // unless it is about a value that was made up here.
    const isOurs = Object.values(values).some((value) => second.output.includes(value));
    if (second.code === 0 || isOurs || OUTSIDE.test(second.output)) {
      return { says: 'outside', message: `unset ${unset.join(', ')}` };
    }
    return { says: 'refuses', message: lastWords(second.output) };
  }
  return { says: 'refuses', message };
}
