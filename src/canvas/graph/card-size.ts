import type { Chip } from './chips.ts';

/** Shared by the estimate and the style sheet (`service-card.module.css`), in pixels. */
export const CARD = {
  width: 248,
  head: 62,
  chipHeight: 22,
  chipGap: 5,
  chipPadding: 12,
  chipsBottom: 12,
  maxRows: 2,
  maxChips: 6,
  missingHeight: 54,
} as const;

export interface PackedChips {
  readonly rows: readonly (readonly Chip[])[];
  /** Chips that found no room: shown as `+3`, named in its title. */
  readonly hidden: readonly Chip[];
}

/** Width of a chip by its text: an icon, the paddings, and the mean width of a character. */
function chipWidth(text: string): number {
  const capitals = text.replace(/[^A-Z0-9_]/g, '').length;
  const letters = text.length * 6.9 + capitals * 1.3;
  return Math.min(34 + Math.ceil(letters), CARD.width - 2 * CARD.chipPadding);
}

/** Chips into at most two rows, in order; the rest is counted. */
export function packChips(chips: readonly Chip[]): PackedChips {
  const room = CARD.width - 2 * CARD.chipPadding;
  const more = 34;
  const rows: Chip[][] = [];
  let left = 0;
  let taken = 0;
  for (const chip of chips.slice(0, CARD.maxChips)) {
    const width = chipWidth(chip.text);
    const row = rows.at(-1);
    const needed = width + CARD.chipGap;
    const isLastRow = rows.length === CARD.maxRows;
    const reserve = isLastRow && taken + 1 < chips.length ? more : 0;
    if (row && needed + reserve <= left) {
      row.push(chip);
      left -= needed;
    } else if (rows.length < CARD.maxRows) {
      rows.push([chip]);
      left = room - width;
    } else break;
    taken += 1;
  }
  return { rows, hidden: chips.slice(taken) };
}

/** The height of a card with this many rows of chips. */
export function cardHeight(rows: number): number {
  if (rows === 0) return CARD.head;
  return CARD.head + rows * CARD.chipHeight + (rows - 1) * CARD.chipGap + CARD.chipsBottom;
}
