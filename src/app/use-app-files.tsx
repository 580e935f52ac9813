import { type ReactNode, useMemo, useState } from 'react';
import { EMPTY_DOCUMENT, type Example, THREE_SERVICES } from '../store/examples.ts';
import { overrideFile } from '../store/override-file.ts';
import type { Session } from '../store/session.ts';
import { copyTextExporter } from '../transfer/copy-text.exporter.ts';
import { downloadExporter } from '../transfer/download.exporter.ts';
import { DropZone } from '../transfer/drop-zone.tsx';
import { openFile } from '../transfer/open-file.ts';
import { openFolder, readFolderAgain } from '../transfer/open-folder.ts';
import { runExport } from '../transfer/run-export.ts';
import { saveFileExporter } from '../transfer/save-file.exporter.ts';
import { usePaste } from '../transfer/use-paste.ts';
import { useSharedLink } from '../transfer/use-shared-link.ts';
import { latePart } from '../ui/late-part.tsx';
import type { ActionContext } from './app-action.ts';

const OverwriteDialog = latePart(
  async () => (await import('./overwrite-dialog.tsx')).OverwriteDialog,
);

export interface AppFiles {
  readonly files: ActionContext['files'];
  /** What shows on top of the app: that a file may be dropped, the question before overwriting. */
  readonly overlays: ReactNode;
}

/** Saves what does not belong to a repository; stops at the first that is not saved, with that file in front. */
async function saveAll(session: Session): Promise<void> {
  const changed = session.store
    .getState()
    .files.filter(({ modified, home }) => modified && home !== 'repository');
  for (const { id } of changed) {
    const result = await runExport(session, saveFileExporter, { file: id });
    if (result.ok === true) continue;
    session.showFile(id);
    if (result.ok === false) session.notify('refusal', result.refusal.sentence);
    return;
  }
  if (changed.length === 0) return;
  session.notify('done', `Saved ${changed.length === 1 ? '1 file' : `${changed.length} files`}.`);
}

/** The ways in and out, tied to the session. */
export function useAppFiles(session: Session): AppFiles {
  const [conflict, setConflict] = useState<string>();
  usePaste(session);
  useSharedLink(session);
  const files = useMemo<ActionContext['files']>(() => {
    const openExample = (example: Example) => {
      session.load(example.text, example.fileName, { label: example.label, template: true });
    };
    const save = async () => {
      const result = await runExport(session, saveFileExporter);
      if (result.ok === false && result.refusal.code === 'changed-outside') {
        session.dismissNotice();
        setConflict(result.refusal.sentence);
      }
    };
    return {
      open: () => void openFile(session),
      openBeside: () => void openFile(session, true),
      newOverride: (kind) => {
        const file = overrideFile(session.store.getState(), kind);
        session.loadFiles([file], { label: `New ${file.fileName}`, beside: true });
      },
      openFolder: () => void openFolder(session),
      readFolderAgain: () => void readFolderAgain(session),
      openExample: () => openExample(THREE_SERVICES),
      openEmpty: () => openExample(EMPTY_DOCUMENT),
      save: () => void save(),
      saveAll: () => saveAll(session),
      download: () => void runExport(session, downloadExporter),
      copy: () => void runExport(session, copyTextExporter),
    };
  }, [session]);
  const overlays = (
    <>
      <DropZone session={session} />
      {conflict !== undefined && (
        <OverwriteDialog
          sentence={conflict}
          onOverwrite={() => void runExport(session, saveFileExporter, { overwrite: true })}
          onDownload={files.download}
          onClose={() => setConflict(undefined)}
        />
      )}
    </>
  );
  return { files, overlays };
}
