import type { Intent } from './intent.ts';
import type { Refused } from './refusal.ts';
import type { TextEdit } from './text-edit.ts';
import type { YamlPath } from './yaml-path.ts';

/** The text edits of one intent over one tree. */
export interface EditPlan {
  readonly ok: true;
  readonly edits: readonly TextEdit[];
  /** What later intents may not name before the text is read again. */
  readonly touched: readonly YamlPath[];
}

/** An intent that is better done as several smaller ones, so that what stays keeps its comments. */
export interface SplitPlan {
  readonly ok: true;
  readonly split: readonly Intent[];
}

export type Plan = EditPlan | SplitPlan | Refused;

export function planned(touched: YamlPath, ...edits: readonly TextEdit[]): EditPlan {
  return { ok: true, edits, touched: [touched] };
}
