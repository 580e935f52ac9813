import type { ParkedFile } from './moment.ts';
import { type Reading, readAlone } from './reading.ts';

/** Readings kept for undo; each holds a whole document, though most of it is shared. */
const REMEMBERED = 12;

/** What texts say, by their revision. */
export class Readings {
  /** The latest: most undoing and redoing is of what was just done. */
  private readonly latest = new Map<number, Reading>();
  /** Those of open files that are not in front. */
  private readonly parked = new Map<number, Reading>();

  /** The reading of a text that was current lately. */
  recall(revision: number): Reading | undefined {
    return this.latest.get(revision);
  }

  /** What one of the open files says. */
  of({ revision, text }: Pick<ParkedFile, 'revision' | 'text'>): Reading {
    const known = this.latest.get(revision) ?? this.parked.get(revision) ?? readAlone(text);
    this.parked.set(revision, known);
    return known;
  }

  /** Takes the reading of a text that is about to be one of the open files. */
  keep(revision: number, reading: Reading): void {
    this.parked.set(revision, reading);
  }

  /** Keeps the reading of the text in front, and no more than is likely to be wanted again. */
  remember(revision: number, reading: Reading, others: readonly ParkedFile[]): void {
    this.latest.delete(revision);
    this.latest.set(revision, reading);
    const [oldest] = this.latest.keys();
    if (this.latest.size > REMEMBERED && oldest !== undefined) this.latest.delete(oldest);
    for (const gone of this.parked.keys()) {
      if (!others.some((other) => other.revision === gone)) this.parked.delete(gone);
    }
  }

  clear(): void {
    this.latest.clear();
    this.parked.clear();
  }
}
