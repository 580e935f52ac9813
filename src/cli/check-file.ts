import type { TargetId } from '../compose/catalog/targets.ts';
import { guessTarget } from '../compose/guess-target.ts';
import type { Project } from '../compose/project/project.ts';
import { readCompose } from '../compose/read-compose.ts';
import { recogniseSource } from '../compose/recognise.ts';
import { diagnose } from '../rules/diagnose.ts';
import type { Diagnostic, Rule } from '../rules/rule.ts';
import type { Refused } from '../text/refusal.ts';
import { decodeSource } from '../text/source-file.ts';
import { parseYaml, type SyntaxTree } from '../text/syntax-tree.ts';

export interface CheckedFile {
  readonly ok: true;
  readonly file: string;
  readonly target: TargetId;
  readonly tree: SyntaxTree;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckSettings {
  readonly target: TargetId | 'auto';
  readonly onFault?: (rule: Rule, fault: unknown) => void;
  /** The folder around the file, where it is to be looked at. */
  readonly project?: Project | undefined;
}

/** The editor's diagnostics for the bytes of a file, or why they are no compose file. */
export function checkFile(
  file: string,
  bytes: Uint8Array,
  { target, onFault, project }: CheckSettings,
): CheckedFile | Refused {
  const source = decodeSource(bytes);
  if (!source.ok) return source;
  const tree = parseYaml(source.text);
  const recognised = recogniseSource(tree);
  if (!recognised.ok && !isJudged(tree, recognised)) return recognised;
  const doc = readCompose(tree);
  const reader = target === 'auto' ? guessTarget(doc).target : target;
  const diagnostics = diagnose(doc, reader, onFault, { project });
  return { ok: true, file, target: reader, tree, diagnostics };
}

/** What the editor does not open though it is a compose file: other readers take it, so it is judged. */
function isJudged({ root }: SyntaxTree, { refusal }: Refused): boolean {
  const { code } = refusal;
  if (code === 'json') return root.get('services')?.kind === 'map';
  return code === 'no-services' || code === 'only-includes';
}
