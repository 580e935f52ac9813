/** The width of a text in the picture's font, in pixels. */
export type MeasureText = (text: string, size: number, weight: number) => number;

/** A text that is cut with an ellipsis where it is wider than `room` pixels. */
export function fitText(
  text: string,
  room: number,
  size: number,
  weight: number,
  measure: MeasureText,
): string {
  if (measure(text, size, weight) <= room) return text;
  const characters = [...text];
  let fits = 0;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    const cut = `${characters.slice(0, middle).join('')}…`;
    if (measure(cut, size, weight) <= room) fits = middle;
    else tooMany = middle;
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`;
}
