import type { Overlay } from '../compose/overlay/overlay.ts';
import { problemsOfOverride } from '../rules/override-problems.ts';
import type { Diagnostic } from '../rules/rule.ts';
import type { OpenFile } from './moment.ts';
import { type Diagnose, findProblems, type Reading, readAlone } from './reading.ts';
import type { Overlays } from './together.ts';

/** An open file and what it says. */
export interface ReadFile {
  readonly file: OpenFile;
  readonly reading: Reading;
}

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** What was checked where that is the file with its base: fixes are planned on this. */
  readonly overlay: Overlay | undefined;
}

interface Known {
  /** What the answer depends on. */
  readonly by: readonly unknown[];
  readonly checked: Checked;
}

/** The problems of the open files, each file checked once for each text. */
export class Checks {
  private readonly overlays: Overlays;
  private diagnose: Diagnose = () => [];
  private readonly known = new Map<number, Known>();
  private readonly opened = new Map<number, { text: string; volumes: readonly string[] }>();

  constructor(overlays: Overlays) {
    this.overlays = overlays;
  }

  /** From now on problems are found by `diagnose`. */
  setDiagnose(diagnose: Diagnose): void {
    this.diagnose = diagnose;
  }

  /** The problems of a file; those of an override are the ones that it makes of its base. */
  check(read: ReadFile, base?: ReadFile): Checked {
    const { opening, openedText, target, project } = read.file;
    const layers =
      base &&
      ([
        { file: base.file, doc: base.reading.doc },
        { file: read.file, doc: read.reading.doc },
      ] as const);
    const overlay = layers && this.overlays.of(...layers);
    const docs = [read.reading.doc, base?.reading.doc, overlay];
    const by = [this.diagnose, ...docs, openedText, target, project];
    const known = this.known.get(opening);
    if (known && by.every((part, index) => part === known.by[index])) return known.checked;
    const diagnostics = this.find(read, base, overlay);
    const checked = { diagnostics, overlay };
    this.known.set(opening, { by, checked });
    return checked;
  }

  /** Lets go of files that are not open any more. */
  keep(openings: ReadonlySet<number>): void {
    for (const map of [this.known, this.opened]) {
      for (const opening of map.keys()) if (!openings.has(opening)) map.delete(opening);
    }
  }

  private find(
    { file, reading }: ReadFile,
    base: ReadFile | undefined,
    overlay: Overlay | undefined,
  ): readonly Diagnostic[] {
    const { target, project } = file;
    try {
      if (!base) {
        const around = { openedVolumes: this.volumesOf(file), project };
        return findProblems(reading, target, this.diagnose, around);
      }
      // What half of two files lacks the other may have.
      if (!overlay) return findProblems(reading, target, this.diagnose, { project, part: true });
      const both = { doc: overlay.doc, shown: overlay.doc, endless: false };
      return problemsOfOverride(
        overlay,
        findProblems(both, target, this.diagnose, { project }),
        this.check(base).diagnostics,
      );
    } catch (error) {
      // A fault in a rule must not keep the text that was just typed from being taken in.
      console.error(error);
      return [];
    }
  }

  /** Volumes that the opened file had, read once: it stays the same through all steps. */
  private volumesOf({ opening, openedText }: OpenFile): readonly string[] {
    const known = this.opened.get(opening);
    if (known?.text === openedText) return known.volumes;
    const volumes = [...readAlone(openedText).doc.volumes.keys()];
    this.opened.set(opening, { text: openedText, volumes });
    return volumes;
  }
}
