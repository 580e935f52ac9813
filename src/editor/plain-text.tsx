import { type CSSProperties, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useSnapshot } from '../ui/session-context.tsx';
import { METRICS } from './editor-metrics.ts';
import { placesOf } from './selection-paths.ts';
import styles from './text-pane.module.css';

export interface PlainTextProps {
  readonly loading: boolean;
  readonly onAsk?: () => void;
}

/** The text before Monaco has come: to read, in the same measures. A click asks for the editor. */
export function PlainText({ loading, onAsk }: PlainTextProps) {
  const text = useSnapshot((snapshot) => snapshot.text);
  const scroller = useRef<HTMLElement>(null);
  const lines = useMemo(() => text.split('\n').length, [text]);
  const numbers = useMemo(
    () => Array.from({ length: lines }, (_, index) => index + 1).join('\n'),
    [lines],
  );
  useRevealedSelection(scroller);
  return (
    <section
      ref={scroller}
      className={styles.plain}
      style={measures(lines)}
      aria-label={loading ? 'Text, to read; loading the editor…' : 'Text, to read'}
      aria-busy={loading}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onPointerDown={onAsk}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onAsk?.();
      }}
    >
      <pre className={styles.numbers} aria-hidden="true">
        {numbers}
      </pre>
      <pre className={styles.source}>{text}</pre>
      {loading && <span className={styles.loading}>Loading the editor…</span>}
    </section>
  );
}

function measures(lines: number): CSSProperties {
  const digits = Math.max(METRICS.minDigits, String(lines).length);
  return {
    fontSize: METRICS.fontSize,
    lineHeight: `${METRICS.lineHeight}px`,
    paddingTop: METRICS.paddingTop,
    paddingBottom: METRICS.paddingTop,
    gridTemplateColumns: `calc(${METRICS.glyphMargin}px + ${digits}ch) ${METRICS.decorations}px max-content`,
  };
}

/** Scrolls to what is selected elsewhere when it is out of sight. */
function useRevealedSelection(scroller: RefObject<HTMLElement | null>): void {
  const selection = useSnapshot((snapshot) => snapshot.selection);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  const together = useSnapshot((snapshot) => snapshot.together);
  const shown = useRef(selection);
  useEffect(() => {
    if (shown.current === selection || !scroller.current) return;
    shown.current = selection;
    const { services, focus } = placesOf({ doc, together, selection });
    const place = focus ?? services[0];
    if (!place) return;
    const { scrollTop, clientHeight } = scroller.current;
    const top = (doc.syntax.position(place.from).line - 1) * METRICS.lineHeight;
    if (top < scrollTop || top > scrollTop + clientHeight - METRICS.lineHeight) {
      scroller.current.scrollTo({ top: top - clientHeight / 2 });
    }
  }, [scroller, selection, doc, together]);
}
