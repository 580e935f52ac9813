import { useCanvas } from './canvas-context.ts';
import classes from './legend.module.css';
import { markerUrl } from './markers.tsx';

/** How to read the lines; only the kinds that are in the picture. */
export function Legend() {
  const shown = useCanvas((state) => state.legend);
  const edges = useCanvas((state) => state.graph.edges);
  if (!shown || edges.length === 0) return null;
  const hasUse = edges.some(({ kind }) => kind !== 'depends_on');
  const hasDependency = edges.some(({ kind }) => kind === 'depends_on');
  const hasCycle = edges.some(({ cycle }) => cycle);
  const hasMissing = edges.some(({ missing }) => missing);
  const uses = [...new Set(edges.map(({ kind }) => kind))].filter((kind) => kind !== 'depends_on');
  return (
    <aside className={classes.legend} aria-label="How to read the lines" data-floats="">
      {hasDependency && (
        <p className={classes.line}>
          <span className={classes.box}>a</span>
          <Sample tone="plain" />
          <span className={classes.box}>b</span>
          <span>a depends on b: b starts first</span>
        </p>
      )}
      {hasUse && (
        <p className={classes.line}>
          <Sample tone="thin" dashed />
          <span>uses something of it ({uses.join(', ')})</span>
        </p>
      )}
      {hasCycle && (
        <p className={classes.line}>
          <Sample tone="error" />
          <span>cycle: none of them can start</span>
        </p>
      )}
      {hasMissing && (
        <p className={classes.line}>
          <span className={classes.ghost} />
          <span>named, but not defined</span>
        </p>
      )}
    </aside>
  );
}

function Sample(props: { readonly tone: 'plain' | 'thin' | 'error'; readonly dashed?: boolean }) {
  return (
    <svg width="34" height="12" className={classes.sample} aria-hidden="true">
      <path
        d="M1 6 H33"
        data-tone={props.tone}
        data-dashed={props.dashed === true}
        markerEnd={markerUrl(props.tone)}
      />
    </svg>
  );
}
