import { IconLayoutSidebarRight, IconSitemap, IconTextWrap } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Canvas } from '../canvas/canvas.tsx';
import { TextPane } from '../editor/text-pane.tsx';
import type { ActionContext } from './app-actions.ts';
import { LIMITS } from './pane-layout.ts';
import { PanelsPane } from './panels-pane.tsx';
import { Splitter } from './splitter.tsx';
import classes from './workbench.module.css';

const ProblemsList = lazy(async () => ({
  default: (await import('../editor/problems-list.tsx')).ProblemsList,
}));
const ReportCard = lazy(async () => ({
  default: (await import('./report-card.tsx')).ReportCard,
}));

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
      <div className={classes.panes} data-narrow-pane={panes.narrowPane}>
        <section
          className={classes.text}
          aria-label="Text"
          data-open={panes.textOpen}
          style={{ '--cc-pane-width': `${panes.textWidth}px` }}
        >
          <TextPane />
        </section>
        {panes.textOpen && (
          <Splitter
            label="Width of the text pane"
            orientation="vertical"
            grows="forward"
            value={panes.textWidth}
            {...LIMITS.textWidth}
            onChange={(textWidth) => changePanes({ textWidth })}
          />
        )}
        <div className={classes.centre}>
          <div className={classes.report}>
            <Suspense>
              <ReportCard showDetails={() => context.showDialog('report')} />
            </Suspense>
          </div>
          <section className={classes.canvas} aria-label="Canvas">
            <Canvas />
          </section>
          {panes.problemsOpen && (
            <>
              <Splitter
                label="Height of the problems"
                orientation="horizontal"
                grows="backward"
                value={panes.problemsHeight}
                {...LIMITS.problemsHeight}
                onChange={(problemsHeight) => changePanes({ problemsHeight })}
              />
              <section
                className={classes.problems}
                aria-label="Problems"
                style={{ height: panes.problemsHeight }}
              >
                <Suspense>
                  <ProblemsList />
                </Suspense>
              </section>
            </>
          )}
        </div>
        {panes.panelsOpen && (
          <Splitter
            label="Width of the panels"
            orientation="vertical"
            grows="backward"
            value={panes.panelsWidth}
            {...LIMITS.panelsWidth}
            onChange={(panelsWidth) => changePanes({ panelsWidth })}
          />
        )}
        <section
          className={classes.panels}
          aria-label="Panel"
          data-open={panes.panelsOpen}
          style={{ '--cc-pane-width': `${panes.panelsWidth}px` }}
        >
          <PanelsPane />
        </section>
      </div>
    </>
  );
}
