import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { layOver } from '../compose/overlay/lay-over.ts';
import type { Overlay, OverlayRules } from '../compose/overlay/overlay.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Moment, OpenFile, ParkedFile } from './moment.ts';
import type { Reading } from './reading.ts';

/** What the file in front and another one say together. */
export interface Together {
  readonly overlay: Overlay;
  /** Which of the layers is the file in front. */
  readonly front: number;
  /** The files that the layers are, the base first. */
  readonly files: readonly { readonly id: number; readonly fileName: string }[];
}

/** Overlays by the two files that they are of, so that nothing is laid over each other twice. */
export class Overlays {
  private readonly known = new Map<string, { readonly overlay: Overlay | undefined; readonly by: readonly unknown[] }>();

  /** What two files say together, or undefined where one of them cannot be read. */
  of(base: LayerFile, top: LayerFile): Overlay | undefined {
    const rules = overlayRules(top.file);
    const by = [base.doc, top.doc, rules];
    const key = `${base.file.opening} ${top.file.opening}`;
    const known = this.known.get(key);
    if (known && by.every((part, index) => part === known.by[index])) return known.overlay;
    const overlay = layOver([base.doc, top.doc], rules, known?.overlay);
    this.known.set(key, { overlay, by });
    return overlay;
  }
}

export interface LayerFile {
  readonly file: OpenFile;
  readonly doc: ComposeDocument;
}

/** What the user looks at, if that is more than the file in front. */
export function togetherOf(
  { file, others }: Moment,
  reading: Reading,
  readingOf: (parked: ParkedFile) => Reading,
  overlays: Overlays,
): Together | undefined {
  const other = others.find((parked) => parked.file.opening === file.together);
  if (!other) return undefined;
  const front = { file, doc: reading.shown };
  const beside = { file: other.file, doc: readingOf(other).doc };
  const isOnTop = file.over === other.file.opening;
  const [base, top] = isOnTop ? [beside, front] : [front, beside];
  const overlay = overlays.of(base, top);
  if (!overlay) return undefined;
  return {
    overlay,
    front: isOnTop ? 1 : 0,
    files: [base, top].map(({ file: { opening, fileName } }) => ({ id: opening, fileName })),
  };
}

/**
 * Balena's command line took whole services out of `docker-compose.dev.yml` until it read files as the
 * compose specification says, with version 25 (balena-cli #2177, #3082).
 */
function overlayRules({ fileName, target }: OpenFile): OverlayRules {
  const isDev = /^docker-compose\.dev\.ya?ml$/i.test(fileName);
  const isOld: readonly TargetId[] = ['resin', 'balena-classic'];
  return isDev && isOld.includes(target) ? 'services-only' : 'compose';
}

/** Where what is shown at `path` stands in the text in front; undefined if another file says it. */
export function pathInFront(
  together: Together | undefined,
  path: YamlPath,
): YamlPath | undefined {
  if (!together) return path;
  return together.overlay.sourcesOf(path).find(({ layer }) => layer === together.front)?.path;
}

/** Where what the text in front says at `path` is shown; undefined if another file's word counts instead. */
export function pathShown(together: Together | undefined, path: YamlPath): YamlPath | undefined {
  if (!together) return path;
  return together.overlay.placeOf({ layer: together.front, path });
}
