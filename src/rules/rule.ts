import type { CommandResult } from '../commands/command.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Project } from '../compose/project/project.ts';
import type { EntryPart } from '../text/syntax-tree.ts';
import type { SourceRange } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { FieldFaults } from './field-faults.ts';

/** `error`: a real tool or the device refuses it. `warning`: it runs otherwise than it reads. `info`: advice. */
export type Severity = 'error' | 'warning' | 'info';

export interface QuickFix {
  /** What a click does, as a command: `Declare the volume data`. */
  readonly title: string;
  readonly safety: 'safe' | 'changes-behaviour';
  /** Planned when the user clicks, against the document as it is then. */
  plan(doc: ComposeDocument): CommandResult;
}

/** What a rule has found, named by path. */
export interface Finding {
  readonly path: YamlPath;
  readonly part?: EntryPart;
  /** Where it is known by place only, such as an error of syntax. */
  readonly range?: SourceRange;
  /** What is wrong, which tool minds, and how to mend it. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly QuickFix[];
}

export interface RuleMeta {
  /** The problem in two or three words, kebab-case, equal to the file name. */
  readonly id: string;
  /** Per target; a target that is not named does not mind. */
  readonly severity: Partial<Record<TargetId, Severity>>;
  readonly summary: string;
  readonly why: string;
  /** Where the fact comes from. */
  readonly source: string;
  /** Whole documents; they are the rule's tests and its documentation. */
  readonly examples: {
    readonly good: readonly string[];
    readonly bad: readonly string[];
    /** What lies around the documents. */
    readonly around?: Surroundings;
  };
}

export interface Rule {
  readonly meta: RuleMeta;
  /** `service`: what it finds in a service depends on that service alone. */
  readonly scope: 'service' | 'app';
  /** Also runs where the text is too broken to be drawn. */
  readonly readsBroken?: boolean;
  check(doc: ComposeDocument, target: TargetId, context: RuleContext): Iterable<Finding>;
}

/** What lies around a document and is not in it. */
export interface Surroundings {
  /** Named volumes that the file had when it was opened; none where nobody knows. */
  readonly openedVolumes?: readonly string[];
  /** The folder that the file was opened with, if one. */
  readonly project?: Project | undefined;
  /** The document is laid over another, which is not at hand: only its syntax can be judged. */
  readonly part?: boolean;
}

/** What rules know besides the document. */
export interface RuleContext extends Surroundings {
  /** How fields differ from the catalogue. */
  readonly faults: FieldFaults;
}

/** A finding with its place in one exact text. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: YamlPath;
  readonly range: SourceRange;
  /** The service it belongs to, if one. */
  readonly service: string | undefined;
  readonly fixes: readonly QuickFix[];
}
