const PART = String.raw`(?:\d+|[xX*])`;
const VERSION = String.raw`v?${PART}(?:\.${PART}(?:\.${PART}(?:-[\w.-]+)?(?:\+[\w.-]+)?)?)?`;
const COMPARATOR = new RegExp(String.raw`^(?:[<>]=?|=|~>?|\^)?\s*${VERSION}$`);
const HYPHEN = new RegExp(String.raw`^${VERSION}\s+-\s+${VERSION}$`);

/** Whether `text` is a range as npm's semver reads it: `>=10.1 <12`, `^2.3.0`, `1.x || 2.x`, or nothing at all. */
export function isSemverRange(text: string): boolean {
  return text.split('||').every((alternative) => {
    const range = alternative.trim();
    if (range === '' || HYPHEN.test(range)) return true;
    return range
      .replace(/([<>=~^]+)\s+/g, '$1')
      .split(/[\s,]+/)
      .every((comparator) => COMPARATOR.test(comparator));
  });
}
