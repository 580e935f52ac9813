import type { ReactNode } from 'react';
import type { YamlPath } from '../text/yaml-path.ts';
import { FlashFrame } from '../ui/flash-frame.tsx';
import { usePlace } from './use-place.ts';

/** A part of a field that has a place of its own in the file: an entry that is no row, a switch. */
export function Placed(props: {
  /** Undefined while the file does not have it. */
  readonly path: YamlPath | undefined;
  /** Places below `path` that show themselves when another surface points at them. */
  readonly rows?: readonly YamlPath[] | undefined;
  readonly children: ReactNode;
}) {
  return <FlashFrame {...usePlace(props.path ?? [], props.rows)}>{props.children}</FlashFrame>;
}
