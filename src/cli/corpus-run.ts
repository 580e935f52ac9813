import type { StandardEdit } from '../commands/standard/standard-edit.ts';
import { CORPUS_EDITS } from '../commands/standard/standard-edits.ts';
import { verifyEdit } from '../commands/standard/verify-edit.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import { recogniseSource } from '../compose/recognise.ts';
import { mapLineEnds } from '../text/line-ends.ts';
import { decodeSource, encodeSource, type SourceForm } from '../text/source-file.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { FoundFile } from './compose-files.ts';

export type EditStatus = 'done' | 'refused' | 'not-applicable' | 'failed';

export interface EditOutcome {
  readonly edit: string;
  readonly status: EditStatus;
  /** What was done, or the sentence of the refusal, or what is wrong. */
  readonly detail: string;
  readonly bytes?: Uint8Array;
}

export interface FileOutcome {
  readonly file: string;
  readonly opened: 'opened' | 'refused' | 'failed';
  /** The sentence of the refusal, or what is wrong. */
  readonly detail: string;
  readonly validYaml: boolean;
  readonly services: number;
  /** Whether the untouched export has the same bytes; undefined for what is no text. */
  readonly identical: boolean | undefined;
  readonly untouched?: Uint8Array;
  readonly edits: readonly EditOutcome[];
}

/** Opens a file, exports it untouched, and makes each standard edit on a fresh copy. Never throws. */
export function runFile({ name, bytes }: FoundFile): FileOutcome {
  const nothing = { file: name, validYaml: false, services: 0, identical: undefined, edits: [] };
  try {
    const source = decodeSource(bytes);
    if (!source.ok) return { ...nothing, opened: 'refused', detail: source.refusal.sentence };
    const untouched = encodeSource(source.text, source.form);
    const tree = parseYaml(source.text);
    const recognised = recogniseSource(tree);
    const opened = {
      ...nothing,
      validYaml: !tree.problems.some(({ severity }) => severity === 'error'),
      identical: isEqual(bytes, untouched),
      untouched,
    };
    if (!recognised.ok) {
      return { ...opened, opened: 'refused', detail: recognised.refusal.sentence };
    }
    const doc = readCompose(tree);
    const edits = CORPUS_EDITS.map((edit) => runEdit(edit, doc, source.form));
    const services = doc.services.size;
    return { ...opened, opened: 'opened', detail: '', services, edits };
  } catch (error) {
    return { ...nothing, opened: 'failed', detail: `threw ${printError(error)}` };
  }
}

function runEdit(edit: StandardEdit, doc: ComposeDocument, form: SourceForm): EditOutcome {
  try {
    const [prepared] = edit.prepare(doc);
    if (!prepared) return { edit: edit.name, status: 'not-applicable', detail: '' };
    const result = prepared.plan();
    if (!result.ok) {
      const { sentence } = result.refusal;
      const status = sentence.trim().length > 0 ? 'refused' : 'failed';
      return { edit: edit.name, status, detail: sentence || 'refused without a sentence' };
    }
    const text = applyEdits(doc.syntax.text, result.edits);
    const bytes = encodeSource(text, mapLineEnds(form, result.edits));
    const reopened = decodeSource(bytes);
    if (!reopened.ok || reopened.text !== text || result.tree.text !== text) {
      return { edit: edit.name, status: 'failed', detail: 'the export reads otherwise', bytes };
    }
    const isOverride = result.caution?.includes('own copy') ?? false;
    const fault = verifyEdit(prepared, doc.syntax, result.tree, isOverride);
    return fault === undefined
      ? { edit: edit.name, status: 'done', detail: prepared.label, bytes }
      : { edit: edit.name, status: 'failed', detail: `${prepared.label}: ${fault}`, bytes };
  } catch (error) {
    return { edit: edit.name, status: 'failed', detail: `threw ${printError(error)}` };
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function printError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
