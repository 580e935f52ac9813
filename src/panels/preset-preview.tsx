import { useMemo } from 'react';
import type { Command } from '../commands/command.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Snapshot } from '../store/session.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { useSession } from '../ui/session-context.tsx';
import styles from './preset-field.module.css';
import { type PreviewLine, previewLines } from './preview-lines.ts';

export interface Preview {
  readonly lines: readonly PreviewLine[];
  readonly caution: string | undefined;
  /** Why it would not be done. */
  readonly refusal: string | undefined;
}

/** What a command would do to the text, without doing it. */
export function usePreview<Args>(
  doc: ComposeDocument,
  command: Command<Args>,
  args: Args,
): Preview {
  const session = useSession();
  const asked = JSON.stringify(args);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the arguments, `doc` for the text
  return useMemo((): Preview => {
    const result = session.preview(command, args);
    if (!result.ok) return { lines: [], caution: undefined, refusal: result.refusal.sentence };
    return {
      lines: previewLines(previewed(session.store.getState()), result.edits),
      caution: result.caution,
      refusal: undefined,
    };
  }, [session, doc, command, asked]);
}

function previewed({ together, shown, text }: Snapshot): string {
  return together ? shown.syntax.text : text;
}

/** The lines that come and go, marked for eyes and for screen readers. */
export function PresetPreview({ preview }: { readonly preview: Preview }) {
  const { lines, caution, refusal } = preview;
  return (
    <>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
        <section className={styles.preview} tabIndex={0} aria-label="What changes in the file">
          <pre>
            {lines.map((line, index) => {
              const Tag = line.kind === 'added' ? 'ins' : 'del';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and have no state
                <Tag key={index}>
                  {line.kind === 'added' ? '+ ' : '− '}
                  {line.text}
                </Tag>
              );
            })}
          </pre>
        </section>
      )}
      {caution && <ProblemLine tone="warning" sentence={caution} />}
      {refusal && <ProblemLine tone="info" sentence={refusal} />}
    </>
  );
}
