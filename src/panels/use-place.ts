import type { RefObject } from 'react';
import { writtenAt } from '../text/written-at.ts';
import { isWithin, type YamlPath } from '../text/yaml-path.ts';
import { useSession } from '../ui/session-context.tsx';
import { useReveal } from './reveal.ts';
import { useActions } from './use-run.ts';

/**
 * Binds a part of the panels to its place in the document: led there by the other surfaces, as in `useReveal`, and
 * telling them when the focus comes inside.
 */
export function usePlace(
  path: YamlPath,
  rows?: readonly YamlPath[],
): {
  readonly frameRef: RefObject<HTMLDivElement | null>;
  readonly flash: boolean;
  readonly onFocus: () => void;
} {
  const session = useSession();
  const { focus } = useActions();
  const onFocus = () => {
    if (path.length === 0) return;
    const { selection, shown } = session.store.getState();
    const place = writtenAt(shown.syntax, path) ?? path;
    const isTold = selection.by !== 'editor' && selection.focus && isWithin(selection.focus, place);
    if (!isTold) focus(place);
  };
  return { ...useReveal(path, rows), onFocus };
}
