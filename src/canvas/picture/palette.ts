/** A design token without `--cc-`. */
export type Token =
  | 'canvas'
  | 'surface'
  | 'surface-3'
  | 'line-strong'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'edge'
  | 'error'
  | 'error-soft'
  | 'warning'
  | 'port'
  | 'port-soft'
  | 'device'
  | 'device-soft'
  | 'volume'
  | 'volume-soft'
  | 'power'
  | 'power-soft'
  | 'network'
  | 'network-soft'
  | 'label'
  | 'label-soft';

/** The colour of a token; throws where the page has none of that name. */
export type Palette = (token: Token) => string;

const DARK = '[data-mantine-color-scheme="dark"]';

/** The design tokens of a scheme, whichever one the page shows now. */
export function readPalette(scheme: 'light' | 'dark'): Palette {
  const rules = rootRules().filter(
    ({ selectorText }) => scheme === 'dark' || !selectorText.includes(DARK),
  );
  return (token) => {
    const values = rules.map(({ style }) => style.getPropertyValue(`--cc-${token}`).trim());
    const colour = values.findLast((value) => value !== '');
    if (colour === undefined) throw new Error(`There is no token --cc-${token}`);
    return colour;
  };
}

/** Rules for the root, the dark ones after the others, as in `tokens.css`. */
function rootRules(): readonly CSSStyleRule[] {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSStyleRule)
    .filter(({ selectorText }) => selectorText === ':root' || selectorText === `:root${DARK}`);
  return [
    ...rules.filter(({ selectorText }) => !selectorText.includes(DARK)),
    ...rules.filter(({ selectorText }) => selectorText.includes(DARK)),
  ];
}
