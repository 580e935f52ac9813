import type { Diagnostic } from '../rules/rule.ts';
import type { ParkedFile } from './moment.ts';
import { type Diagnose, findProblems, type Reading, readAlone } from './reading.ts';

interface Checked {
  /** What the answer depends on. */
  readonly by: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The problems of the open files, each file checked once for each text. */
export class Checks {
  private diagnose: Diagnose = () => [];
  private readonly known = new Map<number, Checked>();
  private readonly opened = new Map<number, { text: string; volumes: readonly string[] }>();

  /** From now on problems are found by `diagnose`. */
  setDiagnose(diagnose: Diagnose): void {
    this.diagnose = diagnose;
  }

  problemsOf({ file }: Pick<ParkedFile, 'file'>, reading: Reading): readonly Diagnostic[] {
    const { opening, openedText, target, project } = file;
    const by = [this.diagnose, reading.doc, openedText, target, project];
    const known = this.known.get(opening);
    if (known && by.every((part, index) => part === known.by[index])) return known.diagnostics;
    const diagnostics = this.find(file, reading);
    this.known.set(opening, { by, diagnostics });
    return diagnostics;
  }

  /** Lets go of files that are not open any more. */
  keep(openings: ReadonlySet<number>): void {
    for (const map of [this.known, this.opened]) {
      for (const opening of map.keys()) if (!openings.has(opening)) map.delete(opening);
    }
  }

  private find(file: ParkedFile['file'], reading: Reading): readonly Diagnostic[] {
    try {
      const around = { openedVolumes: this.volumesOf(file), project: file.project };
      return findProblems(reading, file.target, this.diagnose, around);
    } catch (error) {
      // A fault in a rule must not keep the text that was just typed from being taken in.
      console.error(error);
      return [];
    }
  }

  /** Volumes that the opened file had, read once: it stays the same through all steps. */
  private volumesOf({ opening, openedText }: ParkedFile['file']): readonly string[] {
    const known = this.opened.get(opening);
    if (known?.text === openedText) return known.volumes;
    const volumes = [...readAlone(openedText).doc.volumes.keys()];
    this.opened.set(opening, { text: openedText, volumes });
    return volumes;
  }
}
