import {
  type Icon,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconLayoutBottombar,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconX,
} from '@tabler/icons-react';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './text-pane.module.css';
import type { TextDock, TextPlace } from './text-place.ts';

const DOCKS: readonly { readonly dock: TextDock; readonly label: string; readonly icon: Icon }[] = [
  { dock: 'left', label: 'Text on the left', icon: IconLayoutSidebar },
  { dock: 'right', label: 'Text on the right', icon: IconLayoutSidebarRight },
  { dock: 'below', label: 'Text below the canvas', icon: IconLayoutBottombar },
];

/** Moves the text pane about, gives it the whole room, and hides it. */
export function PlaceButtons({ place }: { readonly place: TextPlace }) {
  return (
    <span className={styles.place}>
      {!place.full &&
        DOCKS.map(({ dock, label, icon }) => (
          <IconButton
            key={dock}
            icon={icon}
            label={label}
            pressed={place.dock === dock}
            onClick={() => place.moveTo(dock)}
          />
        ))}
      <IconButton
        icon={place.full ? IconArrowsMinimize : IconArrowsMaximize}
        label={place.full ? 'Text beside the canvas again' : 'Text over the whole window'}
        onClick={() => place.setFull(!place.full)}
      />
      <IconButton icon={IconX} label="Hide the text" onClick={() => place.hide()} />
    </span>
  );
}
