import { useCallback, useSyncExternalStore } from 'react';

export type ColourScheme = 'light' | 'dark';

/** The attribute that tokens.css, Mantine and the text pane go by. */
const ATTRIBUTE = 'data-mantine-color-scheme';
const STORAGE_KEY = 'compose-canvas.colours';
const DARK = '(prefers-color-scheme: dark)';

/** Puts on the page the colours that the user once chose, else those of their system. Call before drawing. */
export function applyColourScheme(): void {
  const root = document.documentElement;
  const system = window.matchMedia(DARK);
  const apply = () => root.setAttribute(ATTRIBUTE, chosen() ?? (system.matches ? 'dark' : 'light'));
  system.addEventListener('change', apply);
  apply();
}

/** The colours on the page, and the way to choose the others. */
export function useColourScheme(): readonly [ColourScheme, () => void] {
  const scheme = useSyncExternalStore(watch, current);
  const toggle = useCallback(() => {
    const next = current() === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(STORAGE_KEY, next);
    } catch {
      // Without storage the choice lasts for the visit.
    }
    document.documentElement.setAttribute(ATTRIBUTE, next);
  }, []);
  return [scheme, toggle];
}

function current(): ColourScheme {
  return document.documentElement.getAttribute(ATTRIBUTE) === 'dark' ? 'dark' : 'light';
}

function chosen(): ColourScheme | undefined {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'dark' || stored === 'light' ? stored : undefined;
  } catch {
    return undefined;
  }
}

function watch(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: [ATTRIBUTE] });
  return () => observer.disconnect();
}
