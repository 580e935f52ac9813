import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { guessTarget } from '../compose/guess-target.ts';
import { layOver } from '../compose/overlay/lay-over.ts';
import { overlayRules } from '../compose/overlay/overlay-rules.ts';
import type { Project } from '../compose/project/project.ts';
import { readCompose } from '../compose/read-compose.ts';
import { recogniseSource } from '../compose/recognise.ts';
import { diagnose } from '../rules/diagnose.ts';
import { problemsOfOverride } from '../rules/override-problems.ts';
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
  /** What the file is laid over. */
  readonly base?: Uint8Array | undefined;
}

/** The editor's diagnostics for the bytes of a file, or why they are no compose file. */
export function checkFile(
  file: string,
  bytes: Uint8Array,
  { target, onFault, project, base }: CheckSettings,
): CheckedFile | Refused {
  const doc = readSource(bytes);
  if (!doc.ok) return doc;
  const below = base && readSource(base);
  if (below && !below.ok) return below;
  const { read } = doc;
  const reader = target === 'auto' ? guessTarget(below?.read ?? read).target : target;
  const judge = (judged: ComposeDocument, part = false) =>
    diagnose(judged, reader, onFault, { project, part });
  const checked = { ok: true, file, target: reader, tree: read.syntax } as const;
  if (!below) return { ...checked, diagnostics: judge(read) };
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const overlay = layOver([below.read, read], overlayRules(name, reader));
  const diagnostics = overlay
    ? problemsOfOverride(overlay, judge(overlay.doc), judge(below.read))
    : judge(read, true);
  return { ...checked, diagnostics };
}

function readSource(
  bytes: Uint8Array,
): { readonly ok: true; readonly read: ComposeDocument } | Refused {
  const source = decodeSource(bytes);
  if (!source.ok) return source;
  const tree = parseYaml(source.text);
  const recognised = recogniseSource(tree);
  if (!recognised.ok && !isJudged(tree, recognised)) return recognised;
  return { ok: true, read: readCompose(tree) };
}

/** What the editor does not open though it is a compose file: other readers take it, so it is judged. */
function isJudged({ root }: SyntaxTree, { refusal }: Refused): boolean {
  const { code } = refusal;
  if (code === 'json') return root.get('services')?.kind === 'map';
  return code === 'no-services' || code === 'only-includes';
}
