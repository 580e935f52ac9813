import type { editor } from 'monaco-editor/editor/editor.api';

const STORAGE_KEY = 'compose-canvas.text-defaults';
/** Smaller than what is written. */
const FONT_SIZE = 11;

/** Whether the text tells what holds although it is not written: as the user left it, else yes. */
function areShown(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'hidden';
  } catch {
    return true;
  }
}

function remember(shown: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, shown ? 'shown' : 'hidden');
  } catch {
    // Without storage the choice lasts for the visit.
  }
}

/** Shows defaults behind the lines as the user wants it, and lets them change that. Returns the way to stop. */
export function bindShownDefaults(view: editor.IStandaloneCodeEditor): () => void {
  let shown = areShown();
  const show = () =>
    view.updateOptions({ inlayHints: { enabled: shown ? 'on' : 'off', fontSize: FONT_SIZE } });
  show();
  const action = view.addAction({
    id: 'compose-canvas.toggle-defaults',
    label: 'Show or hide what holds where nothing is written',
    contextMenuGroupId: '3_view',
    run() {
      shown = !shown;
      remember(shown);
      show();
    },
  });
  return () => action.dispose();
}
