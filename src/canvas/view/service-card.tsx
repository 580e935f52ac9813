import { IconAlertTriangleFilled, IconStack2 } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import tones from '../../ui/chip-tones.module.css';
import type { Chip } from '../graph/chips.ts';
import type { CardFiles, ServiceCard as ServiceCardData } from '../graph/graph.ts';
import { type CardProblems, listed, problemWords } from '../graph/sentences.ts';
import type { FlowNode } from '../state/flow-nodes.ts';
import { useCanvas, useCanvasTools } from './canvas-context.ts';
import { CHIP_ICONS, SOURCE_ICONS } from './card-icons.ts';
import { NameInput } from './name-input.tsx';
import classes from './service-card.module.css';
import { useRequestedFocus } from './use-requested-focus.ts';

/** A service as a card: what it is, and what matters of it. */
export const ServiceCard = memo(function ServiceCard({ id, data, selected }: NodeProps<FlowNode>) {
  const { card } = data;
  const ref = useRequestedFocus<HTMLDivElement>(id);
  const renaming = useCanvas((state) => state.renaming === id);
  const connect = useConnectLook(card.name);
  const down = useCanvas((state) => state.direction === 'down');
  if (card.kind !== 'service') return null;
  return (
    <div
      ref={ref}
      className={classes.card}
      data-selected={selected}
      data-connect={connect}
      data-severity={card.problems?.severity}
      data-elsewhere={card.files?.front === false || undefined}
    >
      <Handle
        type="target"
        position={down ? Position.Top : Position.Left}
        className={classes.handle ?? ''}
      />
      <div className={classes.head}>
        <div className={classes.titleRow}>
          {renaming ? <NameInput name={card.name} /> : <Name id={id} name={card.name} />}
          {card.files && <Files files={card.files} />}
          {card.problems && card.problems.severity !== 'info' && (
            <ProblemBadge problems={card.problems} />
          )}
        </div>
        <Source source={card.source} />
      </div>
      <Chips card={card} />
      <Handle
        type="source"
        position={down ? Position.Bottom : Position.Right}
        className={classes.handle ?? ''}
      />
    </div>
  );
});

/** How a card takes part in a connection that is being made. */
function useConnectLook(name: string): 'origin' | 'refused' | 'open' | 'over' | undefined {
  return useCanvas(({ connecting }) => {
    if (!connecting) return undefined;
    if (connecting.at === name) return 'origin';
    if (connecting.refused.has(name)) return 'refused';
    return connecting.over === name ? 'over' : 'open';
  });
}

function Name({ id, name }: { readonly id: string; readonly name: string }) {
  const { gestures } = useCanvasTools();
  return (
    // The keyboard's way is F2 on the card.
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer only
    <span
      className={classes.name}
      title={name}
      onDoubleClick={(event) => {
        event.stopPropagation();
        gestures.startRename(id);
      }}
    >
      {name}
    </span>
  );
}

function Source({ source }: { readonly source: ServiceCardData['source'] }) {
  const Icon = SOURCE_ICONS[source.kind];
  const title = source.kind === 'build' ? `Built from ${source.text}` : `Image ${source.text}`;
  return (
    <div
      className={classes.source}
      data-kind={source.kind}
      title={source.kind === 'none' ? undefined : title}
    >
      <Icon size={13} stroke={1.8} aria-hidden="true" />
      <span>{source.text}</span>
    </div>
  );
}

function Files({ files }: { readonly files: CardFiles }) {
  return (
    <span
      className={classes.files}
      data-front={files.front}
      title={`Written in ${listed(files.names)}`}
    >
      <IconStack2 size={12} aria-hidden="true" />
      {files.label}
    </span>
  );
}

function ProblemBadge({ problems }: { readonly problems: CardProblems }) {
  return (
    <span
      className={classes.badge}
      data-severity={problems.severity}
      title={`${problemWords(problems)}: ${problems.first}`}
    >
      <IconAlertTriangleFilled size={12} aria-hidden="true" />
      {problems.count}
    </span>
  );
}

function Chips({ card: { chips } }: { readonly card: ServiceCardData }) {
  const { rows, hidden } = chips;
  if (rows.length === 0) return null;
  return (
    <div className={classes.chips}>
      {rows.map((row, index) => (
        <div className={classes.chipRow} key={row.map(({ text }) => text).join()}>
          {row.map((chip) => (
            <ChipView key={`${chip.kind} ${chip.text}`} chip={chip} />
          ))}
          {index === rows.length - 1 && hidden.length > 0 && (
            <span className={classes.more} title={hidden.map(({ title }) => title).join('\n')}>
              +{hidden.length}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function ChipView({ chip }: { readonly chip: Chip }) {
  const Icon = CHIP_ICONS[chip.kind];
  return (
    <span className={`${classes.chip} ${tones.tone}`} data-kind={chip.kind} title={chip.title}>
      <Icon size={12} stroke={2} aria-hidden="true" />
      <span>{chip.text}</span>
    </span>
  );
}
