import type { PendingSave, SavedAs } from '../store/session.ts';
import type { Refusal } from '../text/refusal.ts';

export type ExportResult =
  | {
      readonly ok: true;
      /** What to tell the user: `Saved docker-compose.yml.` */
      readonly sentence: string;
      /** Whether the document now is where the user keeps it; a copy on the clipboard is not. */
      readonly saved: boolean;
      /** Where it was written, if that is a new place to save to. */
      readonly place?: SavedAs;
    }
  | { readonly ok: false; readonly refusal: Refusal }
  /** The user thought better of it. */
  | { readonly ok: 'cancelled' };

export interface ExportInput extends PendingSave {
  /** Write even if another program has changed the file meanwhile. */
  readonly overwrite: boolean;
}

/** A way out for the document. One file each, in the list of exporters.ts. */
export interface Exporter {
  readonly id: string;
  readonly title: string;
  /** Why it cannot be used in this browser or for this document. */
  check?(input: ExportInput): Refusal | null;
  /** Never rejects: what goes wrong is a refusal. */
  run(input: ExportInput, signal: AbortSignal): Promise<ExportResult>;
}
