import { useCallback, useEffect, useState } from 'react';

export interface PaneLayout {
  readonly textOpen: boolean;
  readonly panelsOpen: boolean;
  readonly problemsOpen: boolean;
  /** Widths and heights in CSS pixels. */
  readonly textWidth: number;
  readonly panelsWidth: number;
  readonly problemsHeight: number;
  /** The one pane that a narrow window shows. */
  readonly narrowPane: 'text' | 'canvas' | 'panels';
}

export const LIMITS = {
  textWidth: { min: 260, max: 900 },
  panelsWidth: { min: 280, max: 560 },
  problemsHeight: { min: 96, max: 480 },
} as const;

const STORAGE_KEY = 'compose-canvas.panes';

const DEFAULT: PaneLayout = {
  textOpen: true,
  panelsOpen: true,
  problemsOpen: false,
  textWidth: 400,
  panelsWidth: 360,
  problemsHeight: 190,
  narrowPane: 'canvas',
};

/** Where the panes stand, remembered in this browser; without storage it lasts for the visit. */
export function usePaneLayout(): readonly [PaneLayout, (change: Partial<PaneLayout>) => void] {
  const [layout, setLayout] = useState(readLayout);
  useEffect(() => {
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(layout));
    } catch {
      // A full or forbidden storage costs no more than the memory of the panes.
    }
  }, [layout]);
  const change = useCallback((part: Partial<PaneLayout>) => {
    setLayout((now) => ({ ...now, ...part }));
  }, []);
  return [layout, change];
}

function readLayout(): PaneLayout {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    return parseLayout(stored);
  } catch {
    return DEFAULT;
  }
}

/** A stored layout, with the default for whatever is missing or out of bounds. */
export function parseLayout(stored: unknown): PaneLayout {
  if (typeof stored !== 'object' || stored === null) return DEFAULT;
  const known = new Map<string, unknown>(Object.entries(stored));
  const flag = (key: 'textOpen' | 'panelsOpen' | 'problemsOpen') => {
    const value = known.get(key);
    return typeof value === 'boolean' ? value : DEFAULT[key];
  };
  const size = (key: keyof typeof LIMITS) => {
    const value = known.get(key);
    const { min, max } = LIMITS[key];
    return typeof value === 'number' && Number.isFinite(value)
      ? Math.min(max, Math.max(min, value))
      : DEFAULT[key];
  };
  const pane = known.get('narrowPane');
  return {
    textOpen: flag('textOpen'),
    panelsOpen: flag('panelsOpen'),
    problemsOpen: flag('problemsOpen'),
    textWidth: size('textWidth'),
    panelsWidth: size('panelsWidth'),
    problemsHeight: size('problemsHeight'),
    narrowPane: pane === 'text' || pane === 'panels' ? pane : 'canvas',
  };
}
