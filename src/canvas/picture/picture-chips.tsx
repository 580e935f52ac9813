import { CARD } from '../graph/card-size.ts';
import type { Chip, ChipKind } from '../graph/chips.ts';
import { CHIP_ICONS } from '../view/card-icons.ts';
import { fitText, type MeasureText } from './fit-text.ts';
import type { Palette, Token } from './palette.ts';

/** The colours of chips: as in `chip-tones.module.css`. */
const TONES: Record<ChipKind, { readonly ink: Token; readonly ground: Token }> = {
  power: { ink: 'power', ground: 'power-soft' },
  capability: { ink: 'power', ground: 'power-soft' },
  network: { ink: 'network', ground: 'network-soft' },
  port: { ink: 'port', ground: 'port-soft' },
  device: { ink: 'device', ground: 'device-soft' },
  volume: { ink: 'volume', ground: 'volume-soft' },
  label: { ink: 'label', ground: 'label-soft' },
  restart: { ink: 'label', ground: 'label-soft' },
};

const SIZE = 11;
const WEIGHT = 550;
/** Paddings, the icon and the gap beside it. */
const AROUND = 30;

/** One row of chips of a card. */
export function ChipRow(props: {
  readonly chips: readonly Chip[];
  /** Chips that found no room. */
  readonly hidden: number;
  readonly row: number;
  readonly room: number;
  readonly palette: Palette;
  readonly measure: MeasureText;
}) {
  const { palette, measure, hidden } = props;
  const more = hidden > 0 ? `+${hidden}` : undefined;
  const moreWidth = more === undefined ? 0 : measure(more, SIZE, WEIGHT) + 14;
  const placed = place(props.chips, props.room - moreWidth, measure);
  const end = placed.at(-1);
  return (
    <g
      transform={`translate(${CARD.chipPadding} ${CARD.head + props.row * (CARD.chipHeight + CARD.chipGap)})`}
      fontSize={SIZE}
      fontWeight={WEIGHT}
    >
      {placed.map(({ chip, text, x, width }) => {
        const Icon = CHIP_ICONS[chip.kind];
        const { ink, ground } = TONES[chip.kind];
        return (
          <g key={`${chip.kind} ${chip.text}`} transform={`translate(${x} 0)`}>
            <title>{chip.title}</title>
            <rect width={width} height={CARD.chipHeight} rx={6} fill={palette(ground)} />
            <Icon x={7} y={5} size={12} stroke={2} color={palette(ink)} opacity={0.85} />
            <text x={23} y={15} fill={palette(ink)}>
              {text}
            </text>
          </g>
        );
      })}
      {more && (
        <g transform={`translate(${(end ? end.x + end.width : 0) + CARD.chipGap} 0)`}>
          <rect width={moreWidth} height={CARD.chipHeight} rx={6} fill={palette('surface-3')} />
          <text x={7} y={15} fill={palette('ink-2')}>
            {more}
          </text>
        </g>
      )}
    </g>
  );
}

interface PlacedChip {
  readonly chip: Chip;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Chips side by side; the last gives way where the row is too narrow for all. */
function place(chips: readonly Chip[], room: number, measure: MeasureText): readonly PlacedChip[] {
  const placed: PlacedChip[] = [];
  let x = 0;
  for (const chip of chips) {
    const text = fitText(chip.text, room - x - AROUND, SIZE, WEIGHT, measure);
    const width = measure(text, SIZE, WEIGHT) + AROUND;
    placed.push({ chip, text, x, width });
    x += width + CARD.chipGap;
  }
  return placed;
}
