import type { DocumentShelf } from './document-shelf.ts';
import { summarise } from './document-summary.ts';
import type { History, Step } from './history.ts';
import { type SavedStep, saveHead, saveStep } from './saved-history.ts';

/** Writes the histories of one document, each step once. */
export class DocumentKeeper {
  readonly id: string;
  private readonly shelf: DocumentShelf;
  private readonly now: () => number;
  private readonly numbers = new WeakMap<Step, number>();
  private nextNumber = 0;
  /** Numbers of the steps that the shelf has. */
  private written: ReadonlySet<number> = new Set();
  private kept: History | undefined;

  constructor(id: string, shelf: DocumentShelf, now: () => number) {
    this.id = id;
    this.shelf = shelf;
    this.now = now;
  }

  /** Takes it as known that the shelf has this history, with its steps under these numbers. */
  startFrom(history: History, numbers: ReadonlyMap<Step, number>): void {
    for (const [step, number] of numbers) {
      this.numbers.set(step, number);
      this.nextNumber = Math.max(this.nextNumber, number + 1);
    }
    this.written = new Set(numbers.values());
    this.kept = history;
  }

  isBehind(history: History): boolean {
    return history !== this.kept && history.now.file.open;
  }

  /** Writes what the shelf does not have yet. Rejects if the browser does not let us. */
  async keep(history: History): Promise<void> {
    if (!this.isBehind(history)) return;
    const before = this.kept;
    this.kept = history;
    const wanted = new Map<number, Step>();
    const detour = history.detour ? [history.detour] : [];
    for (const { step } of [...history.past, ...history.future, ...detour]) {
      wanted.set(this.numberOf(step), step);
    }
    const newSteps = new Map<number, SavedStep>();
    for (const [number, step] of wanted) {
      if (!this.written.has(number)) newSteps.set(number, saveStep(step));
    }
    const goneSteps = [...this.written].filter((number) => !wanted.has(number));
    this.written = new Set(wanted.keys());
    try {
      await this.shelf.write({
        mark: {
          id: this.id,
          savedAt: this.now(),
          fileName: history.now.file.fileName,
          summary: summarise(history),
        },
        head: saveHead(history, (step) => this.numberOf(step)),
        newSteps,
        goneSteps,
      });
    } catch (fault) {
      // What is not written is still to be written, at the next change; what is written now is not known.
      if (this.kept === history) this.kept = before;
      this.written = new Set();
      throw fault;
    }
  }

  private numberOf(step: Step): number {
    const known = this.numbers.get(step);
    if (known !== undefined) return known;
    const number = this.nextNumber;
    this.nextNumber++;
    this.numbers.set(step, number);
    return number;
  }
}
