import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { type Checked, Checks, type ReadFile } from './checks.ts';
import { fileTab, sameTabs } from './file-tabs.ts';
import type { OverlayTools } from './load-overlays.ts';
import type { Moment, OpenFile } from './moment.ts';
import { openFilesOf } from './open-files.ts';
import type { Diagnose, Reading } from './reading.ts';
import { Readings } from './readings.ts';
import type { FileTab } from './session.ts';
import { Overlays, pathShown, type Together } from './together.ts';

/** What is drawn of a moment. */
export interface View {
  readonly shown: ComposeDocument;
  readonly together: Together | undefined;
}

/** What the open files say and what is wrong with them, each found once for each text. */
export class FilesReader {
  readonly readings = new Readings();
  private readonly overlays = new Overlays();
  private readonly checks = new Checks(this.overlays);
  private readonly bringOverlays: () => Promise<OverlayTools>;
  private readonly onOverlays: () => void;
  private tools: OverlayTools | undefined;
  private isBringing = false;
  private lastTabs: readonly FileTab[] = [];
  private problems: {
    readonly of: readonly Diagnostic[];
    readonly together: Together | undefined;
    readonly shown: readonly Diagnostic[];
  } = { of: [], together: undefined, shown: [] };

  /**
   * @param bringOverlays brings what shows two files together, once it is wanted
   * @param onOverlays is told when that is there
   */
  constructor(bringOverlays: () => Promise<OverlayTools>, onOverlays: () => void) {
    this.bringOverlays = bringOverlays;
    this.onOverlays = onOverlays;
  }

  /** The way to plan on two files; there whenever something is shown together. */
  get planOverlaid(): OverlayTools['planOverlaid'] | undefined {
    return this.tools?.planOverlaid;
  }

  /** From now on problems are found by `diagnose`. */
  setDiagnose(diagnose: Diagnose): void {
    this.checks.setDiagnose(diagnose);
  }

  /** What a moment is drawn as. */
  view(now: Moment, reading: Reading): View {
    const other = now.others.find(({ file }) => file.opening === now.file.together);
    const together =
      other &&
      this.overlays.together(
        { file: now.file, doc: reading.shown },
        { file: other.file, doc: this.readings.of(other).doc },
      );
    return { together, shown: together?.overlay.doc ?? reading.shown };
  }

  /** The problems of the file in front. */
  check(now: Moment, reading: Reading): Checked {
    this.wantOverlays(now);
    return this.checks.check({ file: now.file, reading }, this.baseOf(now.file, now));
  }

  /** Problems of the file in front with their paths as they are shown. */
  asShown(diagnostics: readonly Diagnostic[], together: Together | undefined) {
    if (!together) return diagnostics;
    if (this.problems.of !== diagnostics || this.problems.together !== together) {
      const shown = diagnostics.map((problem) => ({
        ...problem,
        path: pathShown(together, problem.path) ?? problem.path,
      }));
      this.problems = { of: diagnostics, together, shown };
    }
    return this.problems.shown;
  }

  /** The open files as tabs; the same object for as long as they look the same. */
  tabs(now: Moment, text: string, ofFront: readonly Diagnostic[]): readonly FileTab[] {
    const { file } = now;
    const files = file.open ? openFilesOf(now, text) : [];
    this.checks.keep(new Set([file.opening, ...files.map((it) => it.file.opening)]));
    const tabs = files.map((parked) => {
      if (parked.file === file) return fileTab(parked, file.opening, ofFront);
      const read = { file: parked.file, reading: this.readings.of(parked) };
      const base = this.baseOf(parked.file, { ...now, others: files });
      return fileTab(parked, file.opening, this.checks.check(read, base).diagnostics);
    });
    this.lastTabs = sameTabs(this.lastTabs, tabs);
    return this.lastTabs;
  }

  /** The file that an override lies over, if that is open. */
  private baseOf({ over }: OpenFile, { others }: Moment): ReadFile | undefined {
    const base = others.find(({ file }) => file.opening === over);
    return base && { file: base.file, reading: this.readings.of(base) };
  }

  private wantOverlays({ file, others }: Moment): void {
    const isWanted = [file, ...others.map((other) => other.file)].some(
      ({ over, together }) => over !== undefined || together !== undefined,
    );
    if (!isWanted || this.tools || this.isBringing) return;
    this.isBringing = true;
    this.bringOverlays().then(
      (tools) => {
        this.tools = tools;
        this.overlays.setTools(tools);
        this.onOverlays();
      },
      // Without a network it is tried again with the next step.
      () => {
        this.isBringing = false;
      },
    );
  }
}
