import type { Model } from './document-model.ts';
import type { Plan } from './edit-plan.ts';
import type { Refused } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';
import type { YamlPath } from './yaml-path.ts';

/** A value to write. Maps are plain objects; their keys are written in insertion order. */
export type YamlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/**
 * A change that brings its own way to the characters, and tells what the document means afterwards; for
 * what is rare, so that those who need it load it.
 */
export interface Rewriting {
  readonly kind: 'rewrite';
  /** All that it changes is at or below this. */
  readonly path: YamlPath;
  plan(tree: SyntaxTree): Plan;
  intend(model: Model): Model;
}

/** What to change in a document, named by path; the planner finds the characters. */
export type Intent =
  /** Writes `value` at `path`: replaces what is there, or adds it, with the maps above it if they are missing or empty. */
  | {
      readonly kind: 'set';
      readonly path: YamlPath;
      readonly value: YamlValue;
      /** Keys in their usual order; a new key goes behind its nearest predecessor that is there. */
      readonly order?: readonly string[];
      /** Quotes for a new string where the file shows no habit; default: plain if both YAML 1.1 and 1.2 read it alike. */
      readonly quote?: 'single' | 'double';
    }
  /** Takes an entry or item away with the comments that belong to it; with `prune`, also parents left empty. */
  | { readonly kind: 'delete'; readonly path: YamlPath; readonly prune?: boolean }
  /** Gives the entry at `path` another key, in place. */
  | { readonly kind: 'rename-key'; readonly path: YamlPath; readonly key: string }
  | Rewriting
  /** Adds an item to the sequence at `path` (made if missing or empty), at the end or before `index`. */
  | {
      readonly kind: 'insert-item';
      readonly path: YamlPath;
      readonly index?: number;
      readonly value: YamlValue;
      readonly order?: readonly string[];
      readonly quote?: 'single' | 'double';
    };

export type Planned =
  | {
      readonly ok: true;
      /** Minimal, in order, over `tree.text` as given to the planner. */
      readonly edits: readonly TextEdit[];
      /** The tree of the text after the edits, so that nobody parses it again. */
      readonly tree: SyntaxTree;
    }
  | Refused;
