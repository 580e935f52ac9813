import { useMemo } from 'react';
import { TextPane } from '../editor/text-pane.tsx';
import type { TextPlace } from '../editor/text-place.ts';
import { DEFAULT_LAYOUT, LIMITS, type PaneLayout } from './pane-layout.ts';
import { Splitter } from './splitter.tsx';
import classes from './workbench.module.css';

interface TextSectionProps {
  readonly panes: PaneLayout;
  readonly changePanes: (change: Partial<PaneLayout>) => void;
}

/** The text pane and the bar between it and the canvas; the grid of the workbench puts them in place. */
export function TextSection({ panes, changePanes }: TextSectionProps) {
  const { textDock: dock, textFull: full } = panes;
  const place = useMemo(
    (): TextPlace => ({
      dock,
      full,
      moveTo: (textDock) => changePanes({ textDock }),
      setFull: (textFull) => changePanes({ textFull }),
      hide: () => {
        changePanes({ textOpen: false });
        // The button goes with the pane: the keyboard goes on at what brings it back.
        document.querySelector<HTMLElement>('[data-action="toggle-text"]')?.focus();
      },
    }),
    [dock, full, changePanes],
  );
  return (
    <>
      <section className={classes.text} aria-label="Text" data-open={panes.textOpen}>
        <TextPane place={place} />
      </section>
      {panes.textOpen && !full && <TextSplitter panes={panes} changePanes={changePanes} />}
    </>
  );
}

function TextSplitter({ panes, changePanes }: TextSectionProps) {
  return (
    <div className={classes.textSplitter}>
      {panes.textDock === 'below' ? (
        <Splitter
          label="Height of the text pane"
          orientation="horizontal"
          grows="backward"
          value={panes.textHeight}
          usual={DEFAULT_LAYOUT.textHeight}
          {...LIMITS.textHeight}
          onChange={(textHeight) => changePanes({ textHeight })}
        />
      ) : (
        <Splitter
          label="Width of the text pane"
          orientation="vertical"
          grows={panes.textDock === 'left' ? 'forward' : 'backward'}
          value={panes.textWidth}
          usual={DEFAULT_LAYOUT.textWidth}
          {...LIMITS.textWidth}
          onChange={(textWidth) => changePanes({ textWidth })}
        />
      )}
    </div>
  );
}
