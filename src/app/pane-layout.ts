import { useCallback, useEffect, useState } from 'react';
import type { TextDock } from '../editor/text-place.ts';

export interface PaneLayout {
  readonly textOpen: boolean;
  readonly panelsOpen: boolean;
  readonly problemsOpen: boolean;
  readonly textDock: TextDock;
  /** The text has the whole room; canvas and panels wait where they were. */
  readonly textFull: boolean;
  /** Widths and heights in CSS pixels. */
  readonly textWidth: number;
  readonly textHeight: number;
  readonly panelsWidth: number;
  readonly problemsHeight: number;
  /** The one pane that a narrow window shows. */
  readonly narrowPane: 'text' | 'canvas' | 'panels';
}

export const LIMITS = {
  textWidth: { min: 260, max: 1200 },
  textHeight: { min: 120, max: 900 },
  panelsWidth: { min: 280, max: 560 },
  problemsHeight: { min: 96, max: 480 },
} as const;

const STORAGE_KEY = 'compose-canvas.panes';

export const DEFAULT_LAYOUT: PaneLayout = {
  textOpen: true,
  panelsOpen: true,
  problemsOpen: false,
  textDock: 'left',
  textFull: false,
  textWidth: 400,
  textHeight: 300,
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
    setLayout((now) => changeLayout(now, part));
  }, []);
  return [layout, change];
}

/** A layout after a change. A text that has the whole room gives it up when it or another pane is called for. */
export function changeLayout(now: PaneLayout, part: Partial<PaneLayout>): PaneLayout {
  const next = { ...now, ...part };
  if (part.textFull) return { ...next, textOpen: true };
  const gives = part.textOpen === false || part.textDock !== undefined || part.panelsOpen === true;
  return gives ? { ...next, textFull: false } : next;
}

function readLayout(): PaneLayout {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    return parseLayout(stored);
  } catch {
    return DEFAULT_LAYOUT;
  }
}

/** A stored layout, with the default for whatever is missing or out of bounds. */
export function parseLayout(stored: unknown): PaneLayout {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_LAYOUT;
  const known = new Map<string, unknown>(Object.entries(stored));
  const flag = (key: 'textOpen' | 'panelsOpen' | 'problemsOpen' | 'textFull') => {
    const value = known.get(key);
    return typeof value === 'boolean' ? value : DEFAULT_LAYOUT[key];
  };
  const size = (key: keyof typeof LIMITS) => {
    const value = known.get(key);
    const { min, max } = LIMITS[key];
    return typeof value === 'number' && Number.isFinite(value)
      ? Math.min(max, Math.max(min, value))
      : DEFAULT_LAYOUT[key];
  };
  const pane = known.get('narrowPane');
  const dock = known.get('textDock');
  return {
    textOpen: flag('textOpen'),
    panelsOpen: flag('panelsOpen'),
    problemsOpen: flag('problemsOpen'),
    textDock: dock === 'right' || dock === 'below' ? dock : 'left',
    textFull: flag('textFull') && flag('textOpen'),
    textWidth: size('textWidth'),
    textHeight: size('textHeight'),
    panelsWidth: size('panelsWidth'),
    problemsHeight: size('problemsHeight'),
    narrowPane: pane === 'text' || pane === 'panels' ? pane : 'canvas',
  };
}
