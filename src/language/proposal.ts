import type { Choice } from '../compose/catalog/choices.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Project } from '../compose/project/project.ts';
import { scalarText } from '../text/scalar-text.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { CursorPlace } from './cursor-place.ts';

/** Something that could be written where the cursor is. */
export interface Proposal {
  readonly label: string;
  /** The text to write; with `stops`, in the snippet syntax of editors (`$1`, `${2:text}`). */
  readonly insert: string;
  readonly stops: boolean;
  /** One sentence on what it does; empty where the word says it. */
  readonly help: string;
  /** `name`: of this app's own. `anchor`: a part of the file that others may take in. */
  readonly kind: 'field' | 'choice' | 'name' | 'anchor';
  /** Worse ones come later: 0 for what fits, 1 for what the target does not take. */
  readonly rank: 0 | 1;
  /** Whether the next thing to write has proposals too. */
  readonly goOn: boolean;
}

/** What `proposalsAt` looks at. */
export interface App {
  /** The last document that could be read: its names are proposed. */
  readonly doc: ComposeDocument;
  readonly target: TargetId;
  /** The file that this one is laid over: its services can be changed here. */
  readonly base?: ComposeDocument | undefined;
  /** The folder around the file, where it was opened: its paths are proposed. */
  readonly project?: Project | undefined;
  /** The text as it is now, whether it can be read or not. */
  readonly text: string;
}

/** A place and what it means in the app. */
export interface Spot {
  readonly place: CursorPlace;
  readonly app: App;
  /** Where it takes effect: its own path or, below an anchor, that of the first that brings it in. */
  readonly path: YamlPath;
  /** The service it lies in. */
  readonly service: string | undefined;
  /** The way within the service, from its key on; `[]` outside of services. */
  readonly inside: YamlPath;
}

/** A value of a closed set or a usual one. */
export function choiceOf({ value, help }: Choice, quote: 'single' | 'double' = 'double'): Proposal {
  return {
    label: value,
    insert: scalarText(value, { needed: quote }),
    stops: false,
    help,
    kind: 'choice',
    rank: 0,
    goOn: false,
  };
}

/** A name that the app has already. */
export function nameOf(name: string, help: string): Proposal {
  return { ...choiceOf({ value: name, help }), kind: 'name' };
}

/** Whether the cursor stands in a list: the last step of its path is a position. */
export function isInList({ path }: Spot): boolean {
  return typeof path.at(-1) === 'number';
}

/** What is proposed, written for a place: between quotes without its own, behind a mark with a blank. */
export function fitted(proposal: Proposal, { place, app }: Spot): Proposal {
  const bare = place.quoted && /^["']/.test(proposal.insert) ? proposal.label : proposal.insert;
  // `restart:` and `-` want a blank before what follows them.
  const isGlued = !place.quoted && /[:-]/.test(app.text[place.from - 1] ?? '');
  return { ...proposal, insert: isGlued ? ` ${bare}` : bare };
}
