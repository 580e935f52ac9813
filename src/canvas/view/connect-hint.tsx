import { IconArrowRight, IconBan } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { meantEdge } from '../graph/connect-targets.ts';
import type { Connecting } from '../state/canvas-state.ts';
import { useCanvas } from './canvas-context.ts';
import classes from './canvas-root.module.css';

/** While a dependency is being drawn: what letting go would do, or why it would do nothing. */
export function ConnectHint() {
  const connecting = useCanvas((state) => state.connecting);
  const ref = useRef<HTMLDivElement>(null);
  const follows = connecting?.via === 'pointer';
  useEffect(() => {
    if (!follows) return;
    const place = ({ clientX, clientY }: PointerEvent) => {
      const hint = ref.current;
      const room = hint?.parentElement?.getBoundingClientRect();
      if (!hint || !room) return;
      const x = Math.min(clientX - room.x + 18, room.width - hint.offsetWidth - 8);
      const y = Math.min(clientY - room.y + 22, room.height - hint.offsetHeight - 8);
      hint.style.translate = `${Math.max(8, x)}px ${Math.max(8, y)}px`;
    };
    window.addEventListener('pointermove', place);
    return () => window.removeEventListener('pointermove', place);
  }, [follows]);
  if (!connecting) return null;
  const refused = connecting.refusal !== undefined && connecting.over !== connecting.at;
  const Icon = refused ? IconBan : IconArrowRight;
  return (
    <div ref={ref} className={classes.hint} data-via={connecting.via} data-refused={refused}>
      <Icon size={15} stroke={2.2} aria-hidden="true" />
      <span>{hintFor(connecting)}</span>
    </div>
  );
}

function hintFor(connecting: Connecting): string {
  const { at, over, refusal, direction, via } = connecting;
  if (over !== undefined && over !== at) {
    const { from, to } = meantEdge(at, direction, over);
    return refusal ?? `${from} will depend on ${to}`;
  }
  const sentence = direction === 'out' ? `${at} depends on … ` : `… depends on ${at} `;
  return via === 'keys'
    ? `${sentence}— arrows or letters to choose, Enter to connect, Esc to leave`
    : `${sentence}— drop on a service`;
}
