import { gapOf, type Span, type UpdateTimeline } from '../compose/catalog/update-timelines.ts';
import styles from './update-drawing.module.css';

const LEFT = 56;
const WIDTH = 228;
const TOP = 4;
const LANE = 13;
const BAR = 8;
const LANES = [
  { id: 'old', title: 'old' },
  { id: 'download', title: 'download' },
  { id: 'next', title: 'new' },
] as const;
const DISK_TOP = TOP + LANES.length * LANE + 1;
const IMAGE = 8;
const DISK_BOTTOM = DISK_TOP + 2 * IMAGE;
const HEIGHT = DISK_BOTTOM + 2;

const x = (at: number) => LEFT + (at / 100) * WIDTH;

/** What runs when during an update, and how full the disk is: old, download and new on one time line. */
export function UpdateDrawing(props: { readonly id: string; readonly timeline: UpdateTimeline }) {
  const { timeline } = props;
  const gap = gapOf(timeline);
  return (
    <svg
      id={props.id}
      role="img"
      aria-label={timeline.words}
      className={styles.drawing}
      viewBox={`0 0 ${LEFT + WIDTH} ${HEIGHT}`}
    >
      {gap && (
        <rect
          className={styles.gap}
          x={x(gap[0])}
          width={x(gap[1]) - x(gap[0])}
          height={TOP + LANES.length * LANE - 2}
        />
      )}
      {LANES.map(({ id, title }, index) => (
        <g key={id}>
          <text className={styles.name} x={0} y={TOP + index * LANE + BAR - 0.5}>
            {title}
          </text>
          <line
            className={styles.track}
            x1={LEFT}
            x2={LEFT + WIDTH}
            y1={TOP + index * LANE + BAR / 2}
            y2={TOP + index * LANE + BAR / 2}
          />
          <Bar lane={id} span={timeline[id]} top={TOP + index * LANE} />
        </g>
      ))}
      {gap && <GapName span={gap} />}
      <text className={styles.name} x={0} y={DISK_BOTTOM - 4}>
        disk
      </text>
      <path className={styles.disk} d={diskPath(timeline)} />
      <polyline className={styles.fill} points={diskPoints(timeline)} />
    </svg>
  );
}

function Bar(props: { readonly lane: string; readonly span: Span; readonly top: number }) {
  const [from, to] = props.span;
  return (
    <rect
      className={styles.bar}
      data-lane={props.lane}
      x={x(from)}
      y={props.top}
      width={x(to) - x(from)}
      height={BAR}
      rx={2.5}
    />
  );
}

/** Says in the longer ones that nothing runs. */
function GapName({ span: [from, to] }: { readonly span: Span }) {
  if (to - from < 25) return null;
  return (
    <text className={styles.gapName} x={(x(from) + x(to)) / 2} y={TOP + BAR - 0.5}>
      not running
    </text>
  );
}

function diskPoints({ disk }: UpdateTimeline): string {
  return disk.map(([at, images]) => `${x(at)},${DISK_BOTTOM - images * IMAGE}`).join(' ');
}

function diskPath(timeline: UpdateTimeline): string {
  return `M${x(0)},${DISK_BOTTOM} L${diskPoints(timeline)} L${x(100)},${DISK_BOTTOM} Z`;
}
