import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { FlowNode } from '../state/flow-nodes.ts';
import classes from './service-card.module.css';
import { useRequestedFocus } from './use-requested-focus.ts';

/** A name that services depend on and nothing defines. */
export const MissingCard = memo(function MissingCard({ id, data }: NodeProps<FlowNode>) {
  const ref = useRequestedFocus<HTMLDivElement>(id);
  const { card } = data;
  return (
    <div ref={ref} className={classes.missing} title={card.sentence}>
      <Handle
        type="target"
        position={Position.Left}
        className={classes.hiddenHandle ?? ''}
        isConnectable={false}
      />
      <span className={classes.name}>{card.name}</span>
      <span className={classes.missingNote}>not defined in this file</span>
      <Handle
        type="source"
        position={Position.Right}
        className={classes.hiddenHandle ?? ''}
        isConnectable={false}
      />
    </div>
  );
});
