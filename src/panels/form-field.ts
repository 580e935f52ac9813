import type { ComponentType } from 'react';
import type { ChoiceOption } from '../ui/choice.tsx';
import type { Suggestion } from '../ui/suggestions.ts';
import type { FolderPaths } from './folder-paths.ts';
import type { ServicePanelProps } from './panel.ts';

/** Answers in a sentence why a text cannot stand in a field. */
export type Check = (text: string) => string | undefined;

/** A value on one line, and what it has to be. */
export type ScalarControl =
  | {
      readonly kind: 'text';
      readonly check?: Check;
      readonly suggestions?: readonly Suggestion[];
      /** Paths of the opened folder are suggested too. */
      readonly paths?: FolderPaths;
    }
  | { readonly kind: 'duration' }
  | { readonly kind: 'memory' }
  | {
      readonly kind: 'number';
      readonly integer?: boolean;
      readonly min?: number;
      readonly max?: number;
    };

export type Control =
  | ScalarControl
  /** A line for the shell, or words. */
  | { readonly kind: 'words' }
  /** On is written, off is taken away: for what is off where nothing is said. */
  | { readonly kind: 'switch'; readonly name: string; readonly risk?: string }
  | {
      readonly kind: 'choice';
      readonly options: readonly (ChoiceOption & { readonly help?: string })[];
    }
  | {
      readonly kind: 'list';
      /** What one entry is called. */
      readonly noun: string;
      readonly column: string;
      readonly check?: Check;
      readonly suggestions?: readonly Suggestion[];
      /** Paths of the opened folder are suggested too. */
      readonly paths?: FolderPaths;
    }
  | { readonly kind: 'pairs'; readonly noun: string; readonly columns: readonly [string, string] };

interface FieldBase {
  /** The keys that lead from the service to it. */
  readonly at: readonly [string, ...string[]];
  readonly label: string;
  /** Shown behind “More” until it is written. */
  readonly rare?: boolean;
  /** In sight even where the target has no use for it. */
  readonly always?: boolean;
}

/** A field of a service whose form is told by data. */
export interface FormField extends FieldBase {
  readonly control: Control;
  readonly placeholder?: string;
  /** A line below it, such as on its units. */
  readonly hint?: string;
}

/** A field of a service with a form of its own. */
export interface CustomField extends FieldBase {
  readonly Component: ComponentType<ServicePanelProps>;
}

export type SectionField = FormField | CustomField;

/** The last key of a field and the maps of the service that hold it. */
export function placeOf({ at }: Pick<FieldBase, 'at'>): {
  readonly key: string;
  readonly within: readonly string[];
} {
  return { key: at.at(-1) ?? at[0], within: at.slice(0, -1) };
}

/** The keys of a service that fields have the forms for. */
export function keysOf(fields: readonly SectionField[]): readonly string[] {
  return [...new Set(fields.map(({ at }) => at[0]))];
}
