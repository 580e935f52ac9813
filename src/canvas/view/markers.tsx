import classes from './relation-edge.module.css';

export type MarkerTone = 'plain' | 'lit' | 'error' | 'thin';

const TONES: readonly MarkerTone[] = ['plain', 'lit', 'error', 'thin'];

export function markerUrl(tone: MarkerTone): string {
  return `url(#compose-canvas-arrow-${tone})`;
}

/** The arrow heads, one for each look of an edge. */
export function Markers() {
  return (
    <svg className={classes.markers} aria-hidden="true">
      <defs>
        {TONES.map((tone) => (
          <marker
            key={tone}
            id={`compose-canvas-arrow-${tone}`}
            viewBox="0 0 12 12"
            refX="10.5"
            refY="6"
            markerWidth={tone === 'thin' ? 10 : 12}
            markerHeight={tone === 'thin' ? 10 : 12}
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1.5 1.5 L11 6 L1.5 10.5 Q3.4 6 1.5 1.5 Z" data-tone={tone} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
