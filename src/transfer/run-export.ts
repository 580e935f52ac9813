import type { Session } from '../store/session.ts';
import type { Exporter, ExportResult } from './exporter.ts';

export interface ExportChoice {
  /** After the user was told that another program has changed the file. */
  readonly overwrite?: boolean;
  readonly signal?: AbortSignal;
  /** Another of the open files than the one in front. */
  readonly file?: number;
}

/**
 * Lets the document out and tells the user how it went. It counts as saved only when it was written,
 * and then as it was when it was written. The refusal `changed-outside` can be answered with `overwrite`.
 */
export async function runExport(
  session: Session,
  exporter: Exporter,
  { overwrite = false, signal = new AbortController().signal, file }: ExportChoice = {},
): Promise<ExportResult> {
  const pending = session.beginSave(file);
  const input = { ...pending, overwrite };
  const refusal = exporter.check?.(input);
  const result: ExportResult = refusal ? { ok: false, refusal } : await exporter.run(input, signal);
  if (result.ok === true) {
    if (result.saved) pending.done(result.place);
    session.notify('done', result.sentence);
  } else if (result.ok === false) session.notify('refusal', result.refusal.sentence);
  return result;
}
