import { DEFAULT_TARGET } from '../compose/catalog/targets.ts';
import { toChangeSet } from '../text/text-edit.ts';
import { openSource } from './door.ts';
import { makeStep, pushStep, startHistory } from './history.ts';
import type { Moment } from './moment.ts';
import { readAlone } from './reading.ts';
import type { LoadOptions, Outcome } from './session.ts';
import type { Workbench } from './workbench.ts';

/** Opens a file in place of the document, as a step that can be undone; or refuses and changes nothing. */
export function loadDocument(
  workbench: Workbench,
  source: Uint8Array | string,
  fileName: string,
  at: number,
  how: LoadOptions = {},
): Outcome {
  const opened = openSource(source);
  if (!opened.ok) return refuseLoad(workbench, opened);
  const { text, form } = opened;
  const reading = readAlone(text);
  const { history } = workbench.current;
  const now: Moment = {
    revision: workbench.nextRevision(),
    form,
    positions: new Map(),
    selection: { services: [], by: 'command' },
    file: {
      fileName,
      openedText: text,
      openedForm: form,
      target: DEFAULT_TARGET,
      open: true,
    },
  };
  const edits = [{ from: 0, to: workbench.current.text.length, insert: text }];
  const step = makeStep(history.text, toChangeSet(history.text.length, edits), {
    kind: 'load',
    label: how.label ?? `Open ${fileName}`,
    at,
  });
  workbench.replace(
    {
      // There is nothing to go back to from the first file.
      history: history.now.file.open ? pushStep(history, step, now) : startHistory(text, now),
      text,
      reading,
      proof: undefined,
      notice: undefined,
    },
    { edits, source: 'load' },
  );
  return { ok: true };
}

function refuseLoad(workbench: Workbench, refused: Extract<Outcome, { ok: false }>): Outcome {
  workbench.replace({ notice: workbench.makeNotice('refusal', refused.refusal.sentence) });
  return refused;
}
