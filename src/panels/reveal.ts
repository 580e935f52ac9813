import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { isWithin, printPath, type YamlPath } from '../text/yaml-path.ts';

/** A place that another surface points at, until it has been seen. */
export interface Revealed {
  readonly path: YamlPath;
}

export const RevealContext = createContext<Revealed | undefined>(undefined);

const FLASH_MS = 1500;

/**
 * Scrolls the field at `path` into view and lets it flash when another surface points into it,
 * unless at one of `rows`, which do so themselves.
 */
export function useReveal(
  path: YamlPath,
  rows: readonly YamlPath[] = [],
): {
  readonly frameRef: React.RefObject<HTMLDivElement | null>;
  readonly flash: boolean;
} {
  const revealed = useContext(RevealContext);
  const frameRef = useRef<HTMLDivElement>(null);
  const [flash, setFlash] = useState(false);
  const place = printPath(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal print means equal paths
  useEffect(() => {
    if (!revealed || path.length === 0 || !isWithin(revealed.path, path)) return;
    if (rows.some((row) => isWithin(revealed.path, row))) return;
    frameRef.current?.scrollIntoView({ block: 'nearest' });
    setFlash(true);
    const end = setTimeout(() => setFlash(false), FLASH_MS);
    return () => {
      clearTimeout(end);
      setFlash(false);
    };
  }, [revealed, place]);
  return { frameRef, flash };
}

/** What another surface points at just now, if that is `path` or within. */
export function usePointedAt(path: YamlPath): Revealed | undefined {
  const revealed = useContext(RevealContext);
  return revealed && isWithin(revealed.path, path) ? revealed : undefined;
}

/** Tells of a place whether another surface points at it just now. */
export function useRevealed(): (path: YamlPath) => boolean {
  const revealed = useContext(RevealContext);
  return (path) => revealed !== undefined && isWithin(revealed.path, path);
}
