import {
  IconHierarchy2,
  IconListDetails,
  IconMap2,
  IconMaximize,
  IconPlus,
  type IconProps,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useCanvas, useCanvasTools } from './canvas-context.ts';
import classes from './toolbar.module.css';

/** What can be done to the picture as a whole. */
export function Toolbar() {
  const { gestures } = useCanvasTools();
  const minimap = useCanvas((state) => state.minimap);
  const legend = useCanvas((state) => state.legend);
  const { viewport } = gestures;
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Canvas" data-floats="">
      <button
        type="button"
        className={classes.add}
        title="Add a service (A)"
        aria-label="Add service"
        onClick={() => gestures.add()}
      >
        <IconPlus size={16} stroke={2.2} aria-hidden="true" />
        <span>Add service</span>
      </button>
      <span className={classes.rule} />
      <Tool icon={IconHierarchy2} name="Arrange" keys="L" onClick={() => void gestures.arrange()} />
      <Tool icon={IconMaximize} name="Fit into view" keys="F" onClick={() => gestures.fit()} />
      <Tool icon={IconZoomOut} name="Zoom out" keys="−" onClick={viewport.zoomOut} />
      <Tool icon={IconZoomIn} name="Zoom in" keys="+" onClick={viewport.zoomIn} />
      <span className={classes.rule} />
      <Tool
        icon={IconMap2}
        name="Overview map"
        pressed={minimap}
        onClick={() => gestures.toggle('minimap')}
      />
      <Tool
        icon={IconListDetails}
        name="Legend"
        pressed={legend}
        onClick={() => gestures.toggle('legend')}
      />
    </div>
  );
}

function Tool(props: {
  readonly icon: ComponentType<IconProps>;
  readonly name: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  onClick(): void;
}) {
  return (
    <button
      type="button"
      className={classes.tool}
      title={props.keys ? `${props.name} (${props.keys})` : props.name}
      aria-label={props.name}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <props.icon size={17} stroke={1.7} aria-hidden="true" />
    </button>
  );
}
