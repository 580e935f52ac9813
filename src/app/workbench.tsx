import { IconLayoutSidebarRight, IconSitemap, IconTextWrap } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { Canvas } from '../canvas/canvas.tsx';
import { latePart } from '../ui/late-part.tsx';
import type { ActionContext } from './app-action.ts';
import { FileTabs } from './file-tabs.tsx';
import { DEFAULT_LAYOUT, LIMITS, type PaneLayout } from './pane-layout.ts';
import { PanelsPane } from './panels-pane.tsx';
import { Splitter } from './splitter.tsx';
import { TextSection } from './text-section.tsx';
import classes from './workbench.module.css';

const ProblemsList = latePart(
  async () => (await import('../editor/problems-list.tsx')).ProblemsList,
);
const ReportCard = latePart(
  async () => (await import('./report-card.tsx')).ReportCard,
  // What it tells is in a dialog too.
  { failed: () => null },
);

const NARROW_PANES = [
  { id: 'canvas', title: 'Canvas', icon: IconSitemap },
  { id: 'panels', title: 'Panel', icon: IconLayoutSidebarRight },
  { id: 'text', title: 'Text', icon: IconTextWrap },
] as const;

/** The text, the canvas and the panels side by side; in a narrow window one at a time. */
export function Workbench({ context }: { readonly context: ActionContext }) {
  const { panes, changePanes } = context;
  return (
    <>
      <FileTabs />
      <nav className={classes.tabs} aria-label="Panes">
        {NARROW_PANES.map(({ id, title, icon: Icon }) => (
          <button
            key={id}
            type="button"
            className={classes.tab}
            aria-pressed={panes.narrowPane === id}
            onClick={() => changePanes({ narrowPane: id })}
          >
            <Icon size={16} aria-hidden="true" /> {title}
          </button>
        ))}
      </nav>
      <div
        className={classes.panes}
        data-narrow-pane={panes.narrowPane}
        data-text={panes.textFull ? 'full' : panes.textDock}
        style={sizesOf(panes)}
      >
        <TextSection panes={panes} changePanes={changePanes} />
        <div className={classes.centre}>
          <div className={classes.report}>
            <ReportCard showDetails={() => context.showDialog('report')} />
          </div>
          <section className={classes.canvas} aria-label="Canvas" data-canvas-place>
            <Canvas />
          </section>
          {panes.problemsOpen && (
            <>
              <Splitter
                label="Height of the problems"
                orientation="horizontal"
                grows="backward"
                value={panes.problemsHeight}
                usual={DEFAULT_LAYOUT.problemsHeight}
                {...LIMITS.problemsHeight}
                onChange={(problemsHeight) => changePanes({ problemsHeight })}
              />
              <section
                className={classes.problems}
                aria-label="Problems"
                style={{ height: panes.problemsHeight }}
              >
                <ProblemsList />
              </section>
            </>
          )}
        </div>
        {panes.panelsOpen && (
          <div className={classes.panelsSplitter}>
            <Splitter
              label="Width of the panels"
              orientation="vertical"
              grows="backward"
              value={panes.panelsWidth}
              usual={DEFAULT_LAYOUT.panelsWidth}
              {...LIMITS.panelsWidth}
              onChange={(panelsWidth) => changePanes({ panelsWidth })}
            />
          </div>
        )}
        <section className={classes.panels} aria-label="Panel" data-open={panes.panelsOpen}>
          <PanelsPane />
        </section>
      </div>
    </>
  );
}

/** The tracks of the grid; a hidden pane has none. */
function sizesOf({ textOpen, panelsOpen, ...panes }: PaneLayout): CSSProperties {
  return {
    '--cc-text-width': textOpen ? `minmax(240px, ${panes.textWidth}px)` : '0',
    '--cc-text-height': textOpen ? `minmax(96px, ${panes.textHeight}px)` : '0',
    '--cc-panels-width': panelsOpen ? `minmax(240px, ${panes.panelsWidth}px)` : '0',
  };
}
