import type { TargetId } from '../../compose/catalog/targets.ts';

/** A compose file to be judged by several readers. */
export interface Case {
  /** Path below the folder; for a mutant also what was planted: `app.yml + tab-indent`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The kind of fault that was planted, if one. */
  readonly mutant?: string;
}

/** `outside`: refused, or not judged, for something that is not in the file, such as a missing env_file. */
export interface Verdict {
  readonly says: 'accepts' | 'refuses' | 'outside';
  /** The reader's own words. */
  readonly message: string;
}

/** A real tool, or what one is known to have said. */
export interface Oracle {
  readonly id: string;
  readonly title: string;
  readonly target: TargetId;
  /** Why it cannot be asked here, as a sentence; undefined where it can. */
  missing(): Promise<string | undefined>;
  /** Undefined where it has nothing to say about this file. */
  judge(file: Case): Promise<Verdict | undefined>;
}
