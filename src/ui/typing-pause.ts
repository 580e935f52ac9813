/** Milliseconds without a key in the text, after which the other panes speak of what was typed. */
export const TYPING_PAUSE_MS = 400;
