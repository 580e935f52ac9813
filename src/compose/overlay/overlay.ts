import type { YamlPath } from '../../text/yaml-path.ts';
import type { ComposeDocument } from '../compose-document.ts';

/**
 * How a tool lays one file over another. `compose`: by the compose specification's rules of merging.
 * `services-only`: a service of the upper file takes the place of the whole one below, and nothing else
 * of that file counts; so did balena CLI 12.40 to 24 with `docker-compose.dev.yml` (balena-cli #2177, #2241).
 */
export type OverlayRules = 'compose' | 'services-only';

/** A place in one of the layers. */
export interface SourcePlace {
  readonly layer: number;
  /** Where it is seen there, which for what comes by an alias or a merge key is not where it is written. */
  readonly path: YamlPath;
}

/** Several files as what they say together. */
export interface Overlay {
  /** The files, the base first. */
  readonly layers: readonly ComposeDocument[];
  readonly rules: OverlayRules;
  /** What they say together, as a document of its own; its text is made up, has no comments and is shown to nobody. */
  readonly doc: ComposeDocument;
  /**
   * Which layers write what stands at `path` of `doc`, the one whose word counts first; none for a path
   * that `doc` does not have. A map or list that several write has several sources.
   */
  sourcesOf(path: YamlPath): readonly SourcePlace[];
  /**
   * Where what a layer writes stands in `doc`, as items of lists move and lists become maps;
   * undefined where it is overridden or there is no such thing.
   */
  placeOf(source: SourcePlace): YamlPath | undefined;
}
