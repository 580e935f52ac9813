import type { YamlPath } from '../text/yaml-path.ts';
import type { Origin } from '../text/yaml-view.ts';

/**
 * A value and the place where it appears. Its range is asked of the syntax tree at the last moment
 * (`syntax.rangeOf(path)`), so that a service keeps its identity when text above it grows.
 */
export interface Located<T> {
  readonly value: T;
  readonly path: YamlPath;
  readonly origin: Origin;
}
