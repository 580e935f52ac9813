import type { Card } from '../graph/graph.ts';
import { edgeSentence } from '../graph/sentences.ts';
import { SOURCE_ICONS } from '../view/card-icons.ts';
import { fitText, type MeasureText } from './fit-text.ts';
import type { Palette } from './palette.ts';

import { ChipRow } from './picture-chips.tsx';
import type { PictureData, PictureEdge } from './picture-data.ts';

export interface PictureProps {
  readonly data: PictureData;
  readonly title: string;
  readonly palette: Palette;
  /** The style sheet that brings the font. */
  readonly fontCss: string;
  readonly fontFamily: string;
  readonly measure: MeasureText;
}

/** The graph as one SVG that needs nothing around it: no style sheet, no script, no font of the reader's. */
export function Picture({ data, title, palette, fontCss, fontFamily, measure }: PictureProps) {
  const { frame, cards, edges } = data;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={frame.width}
      height={frame.height}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      fontFamily={fontFamily}
      role="img"
    >
      <title>{title}</title>
      <desc>{describe(data)}</desc>
      <style>{fontCss}</style>
      <defs>
        <Arrow id="arrow" size={12} fill={palette('edge')} />
        <Arrow id="arrow-thin" size={10} fill={palette('edge')} />
        <Arrow id="arrow-error" size={12} fill={palette('error')} />
      </defs>
      <rect {...frame} fill={palette('canvas')} />
      {edges.map((edge) => (
        <Line key={edge.edge.id} line={edge} palette={palette} />
      ))}
      {cards.map(({ card, box }) => (
        <g key={card.id} transform={`translate(${box.x} ${box.y})`}>
          <CardPicture card={card} palette={palette} measure={measure} />
        </g>
      ))}
      {edges.map((edge) => (
        <Words key={edge.edge.id} line={edge} palette={palette} measure={measure} />
      ))}
    </svg>
  );
}

function describe({ cards, edges }: PictureData): string {
  const sentences = [
    ...cards.map(({ card }) => card.sentence),
    ...edges.map(({ edge }) => edgeSentence(edge)),
  ];
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}

function Arrow(props: { readonly id: string; readonly size: number; readonly fill: string }) {
  return (
    <marker
      id={props.id}
      viewBox="0 0 12 12"
      refX="10.5"
      refY="6"
      markerWidth={props.size}
      markerHeight={props.size}
      markerUnits="userSpaceOnUse"
      orient="auto-start-reverse"
    >
      <path d="M1.5 1.5 L11 6 L1.5 10.5 Q3.4 6 1.5 1.5 Z" fill={props.fill} />
    </marker>
  );
}

function Line({ line, palette }: { readonly line: PictureEdge; readonly palette: Palette }) {
  const { edge, path } = line;
  const wrong = edge.cycle || edge.missing;
  const use = edge.kind !== 'depends_on';
  const marker = wrong ? 'arrow-error' : use ? 'arrow-thin' : 'arrow';
  return (
    <path
      d={path}
      fill="none"
      stroke={wrong ? palette('error') : palette('edge')}
      strokeWidth={wrong ? 2 : use ? 1.2 : 1.6}
      strokeDasharray={use ? '5 4' : undefined}
      markerEnd={`url(#${marker})`}
    />
  );
}

function Words(props: {
  readonly line: PictureEdge;
  readonly palette: Palette;
  readonly measure: MeasureText;
}) {
  const { line, palette } = props;
  if (line.words === undefined) return null;
  const wrong = line.edge.cycle || line.edge.missing;
  const width = props.measure(line.words, 11, 550) + 18;
  return (
    <g transform={`translate(${line.label.x} ${line.label.y})`}>
      <rect
        x={-width / 2}
        y={-10}
        width={width}
        height={20}
        rx={10}
        fill={palette('surface')}
        stroke={wrong ? palette('error') : palette('line-strong')}
      />
      <text
        y={4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={550}
        fill={wrong ? palette('error') : palette('ink-2')}
      >
        {line.words}
      </text>
    </g>
  );
}

const PAD = 12;

function CardPicture(props: {
  readonly card: Card;
  readonly palette: Palette;
  readonly measure: MeasureText;
}) {
  const { card, palette, measure } = props;
  const room = card.width - 2 * PAD;
  const name = fitText(card.name, room, 14.5, 650, measure);
  if (card.kind === 'missing') {
    return (
      <>
        <rect
          width={card.width}
          height={card.height}
          rx={10}
          fill={palette('error-soft')}
          stroke={palette('error')}
          strokeWidth={1.5}
          strokeDasharray="4 3"
        />
        <text x={PAD} y={25} fontSize={14.5} fontWeight={650} fill={palette('error')}>
          {name}
        </text>
        <text x={PAD} y={42} fontSize={11} fontWeight={550} fill={palette('error')}>
          not defined in this file
        </text>
      </>
    );
  }
  const Icon = SOURCE_ICONS[card.source.kind];
  const ink = card.source.kind === 'none' ? palette('warning') : palette('ink-3');
  return (
    <>
      <rect
        width={card.width}
        height={card.height}
        rx={10}
        fill={palette('surface')}
        stroke={palette('line-strong')}
      />
      <text x={PAD} y={26} fontSize={14.5} fontWeight={650} fill={palette('ink')}>
        {name}
      </text>
      <Icon x={PAD} y={36.5} size={13} stroke={1.8} color={ink} />
      <text x={PAD + 19} y={47} fontSize={11.5} fill={ink}>
        {fitText(card.source.text, room - 19, 11.5, 400, measure)}
      </text>
      {card.chips.rows.map((chips, row) => (
        <ChipRow
          key={chips.map(({ text }) => text).join()}
          chips={chips}
          hidden={row === card.chips.rows.length - 1 ? card.chips.hidden.length : 0}
          row={row}
          room={room}
          palette={palette}
          measure={measure}
        />
      ))}
    </>
  );
}
