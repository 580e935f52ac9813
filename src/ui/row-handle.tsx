import { IconGripVertical } from '@tabler/icons-react';
import { type PointerEvent, type RefObject, useState } from 'react';
import { rowsOf } from './row-focus.ts';
import styles from './row-list.module.css';

/** A row on its way to another position. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

export interface RowDrag {
  readonly drag: Drag | undefined;
  begin(event: PointerEvent<HTMLButtonElement>, from: number): void;
  follow(event: PointerEvent<HTMLButtonElement>): void;
  end(): void;
  cancel(): void;
}

/** Dragging the rows of a list by their handles; `onDrop` is told where one was let go. */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
): RowDrag {
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  return {
    drag,
    begin(event, from) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, to: from });
    },
    follow({ clientY }) {
      if (!drag) return;
      const rows = rowsOf(list.current);
      const others = rows.filter((_row, index) => index !== drag.from);
      const to = others.filter((row) => {
        const { top, height } = row.getBoundingClientRect();
        return top + height / 2 < clientY && !row.hasAttribute('data-draft');
      }).length;
      rows[to]?.scrollIntoView({ block: 'nearest' });
      if (to !== drag.to) setDrag({ ...drag, to });
    },
    end() {
      setDrag(undefined);
      if (drag && drag.to !== drag.from) onDrop(drag.from, drag.to);
    },
    cancel: () => setDrag(undefined),
  };
}

/** Where a row that is dragged would come to stand, as seen from the row at `index`. */
export function dropSide(drag: Drag | undefined, index: number): 'above' | 'below' | undefined {
  if (!drag || drag.to !== index || drag.from === drag.to) return undefined;
  return drag.to < drag.from ? 'above' : 'below';
}

/** What a row is taken by: dragged, or moved by keys while it has the focus. */
export function RowHandle(props: {
  readonly name: string;
  readonly index: number;
  readonly dragging: RowDrag;
}) {
  const { dragging } = props;
  return (
    <span data-handle>
      <button
        type="button"
        className={styles.handle}
        aria-label={`Move ${props.name}`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        title="Drag to move, or press Alt and an arrow key"
        onPointerDown={(event) => dragging.begin(event, props.index)}
        onPointerMove={dragging.follow}
        onPointerUp={dragging.end}
        onPointerCancel={dragging.cancel}
      >
        <IconGripVertical size={14} stroke={1.7} aria-hidden />
      </button>
    </span>
  );
}
