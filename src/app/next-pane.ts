const PANES = 'main section[aria-label]:not(section section)';
const STOPS =
  'input:not(:disabled), select:not(:disabled), textarea, button:not(:disabled), [tabindex="0"]';

/** Moves the focus to the first control of the next pane that is in sight; from outside to the first pane. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(isInSight);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step++) {
    const pane = panes[(at + step) % panes.length];
    const start = pane && startOf(pane);
    if (!start) continue;
    start.focus();
    return;
  }
}

/** On the canvas the card that the keyboard was on last, elsewhere what Tab would come to first. */
function startOf(pane: HTMLElement): HTMLElement | undefined {
  const card = pane.querySelector<HTMLElement>('[data-id^="service:"][tabindex="0"]');
  return card ?? [...pane.querySelectorAll<HTMLElement>(STOPS)].find(isInSight);
}

function isInSight(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
