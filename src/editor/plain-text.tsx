import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useSnapshot } from '../ui/session-context.tsx';
import { METRICS } from './editor-metrics.ts';
import { placesOf } from './selection-paths.ts';
import styles from './text-pane.module.css';

/** The text before Monaco has come: to read, in the same measures. A click asks for the editor. */
export function PlainText({ onAsk }: { readonly onAsk: () => void }) {
  const text = useSnapshot((snapshot) => snapshot.text);
  const scroller = useRef<HTMLElement>(null);
  const numbers = useMemo(
    () => text.split('\n').reduce((lines, _line, index) => `${lines}${index + 1}\n`, ''),
    [text],
  );
  useRevealedSelection(scroller);
  return (
    <section
      ref={scroller}
      className={styles.plain}
      style={measures(numbers.length === 0 ? 1 : text.split('\n').length)}
      aria-label="docker-compose.yml text, loading the editor…"
      aria-busy="true"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onPointerDown={onAsk}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onAsk();
      }}
    >
      <pre className={styles.numbers} aria-hidden="true">
        {numbers}
      </pre>
      <pre className={styles.source}>{text}</pre>
      <span className={styles.loading}>Loading the editor…</span>
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
function useRevealedSelection(scroller: React.RefObject<HTMLElement | null>): void {
  const selection = useSnapshot((snapshot) => snapshot.selection);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  const shown = useRef(selection);
  useEffect(() => {
    if (shown.current === selection || !scroller.current) return;
    shown.current = selection;
    const { services, focus } = placesOf(doc, selection);
    const place = focus ?? services[0];
    if (!place) return;
    const { scrollTop, clientHeight } = scroller.current;
    const top = (doc.syntax.position(place.from).line - 1) * METRICS.lineHeight;
    if (top < scrollTop || top > scrollTop + clientHeight - METRICS.lineHeight) {
      scroller.current.scrollTo({ top: top - clientHeight / 2 });
    }
  }, [scroller, selection, doc]);
}
