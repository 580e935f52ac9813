import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Overlay } from '../compose/overlay/overlay.ts';
import { overlayRules } from '../compose/overlay/overlay-rules.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { OverlayTools } from './load-overlays.ts';
import type { OpenFile } from './moment.ts';

/** What the file in front and another one say together. */
export interface Together {
  readonly overlay: Overlay;
  /** Which of the layers is the file in front. */
  readonly front: number;
  /** The open files that the layers are, the base first. */
  readonly files: readonly LayerName[];
}

export interface LayerName {
  readonly id: number;
  readonly fileName: string;
  /** What tells it from the other in a word: `base`, `override`. */
  readonly label: string;
}

/** One of two files that are laid over each other. */
export interface LayerFile {
  readonly file: OpenFile;
  readonly doc: ComposeDocument;
}

interface Known {
  readonly by: readonly unknown[];
  readonly overlay: Overlay | undefined;
}

/** Files laid over each other, each pair once for each of their texts. */
export class Overlays {
  private tools: OverlayTools | undefined;
  private readonly known = new Map<string, Known>();

  setTools(tools: OverlayTools): void {
    this.tools = tools;
    this.known.clear();
  }

  /** What two files say together; undefined where one cannot be read, or as long as the tools are not there. */
  of(base: LayerFile, top: LayerFile): Overlay | undefined {
    const rules = overlayRules(top.file.fileName, top.file.target);
    const by = [base.doc, top.doc, rules];
    const key = `${base.file.opening} ${top.file.opening}`;
    const known = this.known.get(key);
    if (known && by.every((part, index) => part === known.by[index])) return known.overlay;
    const overlay = this.tools?.layOver([base.doc, top.doc], rules, known?.overlay);
    this.known.set(key, { by, overlay });
    return overlay;
  }

  /** Two open files together, of which one is in front. */
  together(front: LayerFile, other: LayerFile): Together | undefined {
    const isOnTop = front.file.over === other.file.opening;
    const [base, top] = isOnTop ? [other, front] : [front, other];
    const overlay = this.of(base, top);
    const files = [
      { id: base.file.opening, fileName: base.file.fileName, label: 'base' },
      { id: top.file.opening, fileName: top.file.fileName, label: labelOf(top.file.fileName) },
    ];
    return overlay && { overlay, front: isOnTop ? 1 : 0, files };
  }
}

/** Where what is shown at `path` stands in the text in front; undefined if another file says it. */
export function pathInFront(together: Together | undefined, path: YamlPath): YamlPath | undefined {
  if (!together) return path;
  return together.overlay.sourcesOf(path).find(({ layer }) => layer === together.front)?.path;
}

/** Where what the text in front says at `path` is shown; undefined if another file's word counts instead. */
export function pathShown(together: Together | undefined, path: YamlPath): YamlPath | undefined {
  if (!together) return path;
  return together.overlay.placeOf({ layer: together.front, path });
}

/** The files that write what is shown at `path`, the one whose word counts first; none while one file is shown alone. */
export function filesAt(
  together: Together | undefined,
  path: YamlPath,
): readonly (LayerName & { readonly front: boolean; readonly path: YamlPath })[] {
  if (!together) return [];
  const sources = together.overlay.sourcesOf(path);
  const first = sources.filter(
    ({ layer }, index) => sources.findIndex((it) => it.layer === layer) === index,
  );
  return first.flatMap((source) => {
    const file = together.files[source.layer];
    return file ? [{ ...file, front: source.layer === together.front, path: source.path }] : [];
  });
}

/** The single value of the base that an override says something else instead of at `path`, if that is so. */
export function replacedAt(
  together: Together | undefined,
  path: YamlPath,
): { readonly fileName: string; readonly value: string } | undefined {
  const sources = together?.overlay.sourcesOf(path) ?? [];
  const [base] = together?.files ?? [];
  if (!together || !base || sources.length === 0) return undefined;
  if (sources.some(({ layer }) => layer === 0)) return undefined;
  const value = together.overlay.layers[0]?.syntax.view(path)?.string;
  return value === undefined ? undefined : { fileName: base.fileName, value };
}

/** What tells a file from those beside it: `override` of `docker-compose.override.yml`. */
function labelOf(fileName: string): string {
  return fileName.replace(/\.ya?ml$/i, '').replace(/^(?:docker-)?compose[.-]/i, '');
}
