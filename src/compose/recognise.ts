import { ENDLESS_SENTENCE, isEndless } from '../text/expansion.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import { nameForeignFile } from './foreign-files.ts';
import { readCompose } from './read-compose.ts';

export type Recognised = { readonly ok: true } | Refused;

const EXPECTED = 'A compose file has a “services:” key with at least one service below it.';

/** A line that only a compose file has, for texts that do not parse. */
const LOOKS_LIKE_COMPOSE = /^["']?services["']?\s*:|^\s+(image|build|depends_on)\s*:/m;

/**
 * Whether a text is a compose file, to be asked before it replaces the open document.
 * Broken YAML that was meant as compose is let in, as text; so is nothing at all.
 */
export function recogniseSource(tree: SyntaxTree): Recognised {
  if (isEndless(tree)) return refuse('endless-aliases', `Not opened. ${ENDLESS_SENTENCE}`);
  const root = tree.root;
  if (isJson(tree.text)) return refuseJson(tree);
  const problem = tree.problems.find(({ severity }) => severity === 'error');
  if (problem && LOOKS_LIKE_COMPOSE.test(tree.text)) return { ok: true };
  if (root.kind === 'seq') {
    return (
      refuseForeign(tree) ??
      refuse('root-is-list', `This file is a list, so it is not a compose file. ${EXPECTED}`)
    );
  }
  if (problem) {
    const { line } = tree.position(problem.range.from);
    return refuse(
      'not-yaml',
      `This file cannot be read as YAML (line ${line}: ${firstLine(problem.message)}) and does not look like a compose file. ${EXPECTED}`,
    );
  }
  if (root.kind === 'null') return { ok: true };
  if (root.kind === 'scalar') {
    return refuse('root-is-text', `This file is plain text, not a compose file. ${EXPECTED}`);
  }
  return recogniseMap(tree);
}

function recogniseMap(tree: SyntaxTree): Recognised {
  const root = tree.root;
  const services = root.get('services');
  const doc = readCompose(tree);
  if (doc.services.size > 0 && !(root.get('apiVersion') && root.get('kind'))) {
    return { ok: true };
  }
  const foreign = refuseForeign(tree);
  if (foreign) return foreign;
  if (services && (services.kind === 'seq' || services.kind === 'scalar')) {
    return refuse(
      'services-not-map',
      'The “services:” of this file is no map of names to services, so there is nothing to draw. Write each service as “name:” with its fields indented below it.',
      ['services'],
    );
  }
  if (root.get('include')) {
    return refuse(
      'only-includes',
      'This file only includes other compose files and has no service of its own. Open one of the files that it includes.',
      ['include'],
    );
  }
  return services
    ? refuse(
        'no-services',
        'This compose file has no services: nothing stands below “services:”. Start from the empty document to add the first one.',
        ['services'],
      )
    : refuse(
        'not-compose',
        `This file has no “services:”, so it is not a compose file. ${EXPECTED}`,
      );
}

/** Whether a text is JSON by its own grammar; YAML in braces that JSON does not know, such as comments, is not. */
function isJson(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refuseForeign({ root }: SyntaxTree): Refused | undefined {
  const what = nameForeignFile(root);
  return what
    ? refuse('foreign-file', `This looks like ${what}, not a compose file. ${EXPECTED}`)
    : undefined;
}

function refuseJson(tree: SyntaxTree): Refused {
  const foreign = refuseForeign(tree);
  if (foreign) return foreign;
  return tree.root.get('services')
    ? refuse(
        'json',
        'This compose file is written in JSON, and only YAML is opened here. Convert it, for example by “docker compose -f FILE config > docker-compose.yml”, and open that.',
      )
    : refuse('json', `This file is JSON, not a compose file. ${EXPECTED}`);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
