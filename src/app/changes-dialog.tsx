import { useMemo, useState } from 'react';
import { formDifferences } from '../editor/form-differences.ts';
import { type LineChange, nameOfTakingBack, takeBack } from '../editor/line-changes.ts';
import type { Session } from '../store/session.ts';
import { decodeSource } from '../text/source-file.ts';
import { pickFile } from '../transfer/open-file.ts';
import { Button } from '../ui/button.tsx';
import { latePart } from '../ui/late-part.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

const DiffView = latePart(async () => (await import('../editor/diff-view.tsx')).DiffView, {
  meanwhile: <p className={classes.text}>Loading the comparison…</p>,
});

/** What the text is compared with. */
interface Earlier {
  readonly id: 'opened' | 'saved' | 'file';
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** The text as it is beside the text as it was opened or saved, or another file. */
export function ChangesDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const text = useSnapshot((snapshot) => snapshot.text);
  const form = useSnapshot((snapshot) => snapshot.form);
  const openedText = useSnapshot((snapshot) => snapshot.openedText);
  const [chosen, setChosen] = useState<Earlier['id']>('opened');
  const [file, setFile] = useState<Earlier>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: saving replaces what the session remembers
  const choices = useMemo(() => earlierTexts(session, file), [session, file, openedText]);
  const earlier = choices.find(({ id }) => id === chosen) ?? choices[0];
  const source = useMemo(() => earlier && decodeSource(earlier.bytes), [earlier]);
  if (!earlier || !source?.ok) return null;

  const pick = async () => {
    const picked = await pickFile();
    if (!picked) return;
    const read = picked.ok ? decodeSource(picked.bytes) : picked;
    if (!picked.ok || !read.ok) {
      session.notify('refusal', read.ok ? '' : read.refusal.sentence);
      return;
    }
    setFile({ id: 'file', label: picked.name, bytes: picked.bytes });
    setChosen('file');
  };
  const differences = formDifferences(source.form, form, whereIs(earlier));
  return (
    <Dialog title="What changed" wide onClose={onClose}>
      <div className={classes.compare}>
        <div className={classes.choices}>
          <Segmented
            label="Compare with"
            value={earlier.id}
            options={choices.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => setChosen(choices.find((choice) => choice.id === id)?.id ?? 'opened')}
          />
          <Button onClick={() => void pick()}>Compare with a file…</Button>
        </div>
        {differences.map((sentence) => (
          <p key={sentence} className={classes.difference}>
            {sentence}
          </p>
        ))}
        {source.text === text ? (
          <p className={classes.text}>
            {differences.length > 0
              ? 'Apart from that, nothing differs.'
              : `Nothing differs: byte for byte the same ${whereIs(earlier)}.`}
          </p>
        ) : (
          <DiffView
            original={source.text}
            modified={text}
            originalLabel={earlier.label}
            modifiedLabel="Now"
            onTakeBack={(change) => takeChangeBack(session, source.text, change)}
          />
        )}
      </div>
    </Dialog>
  );
}

function earlierTexts(session: Session, file: Earlier | undefined): readonly Earlier[] {
  const opened = session.earlierBytes('opened');
  const saved = session.earlierBytes('saved');
  return [
    { id: 'opened', label: 'As opened', bytes: opened },
    ...(isSame(opened, saved)
      ? []
      : [{ id: 'saved', label: 'As last saved', bytes: saved } as const]),
    ...(file ? [file] : []),
  ];
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function whereIs({ id, label }: Earlier): string {
  return id === 'file' ? `in ${label}` : label.toLowerCase();
}

/** One step of the history, for text of any kind: it may be the very one that broke it. */
function takeChangeBack(session: Session, before: string, change: LineChange): void {
  const edit = takeBack(before, session.store.getState().text, change);
  session.edit(nameOfTakingBack(change), edit ? [edit] : []);
}
