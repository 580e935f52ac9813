import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import type { RecentDocuments } from '../store/recent-documents.ts';
import { useColourScheme } from '../ui/colour-scheme.ts';
import { latePart } from '../ui/late-part.tsx';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { whenCanvasReady, whenIdle } from '../ui/start-up-order.ts';
import type { ActionContext, DialogId } from './app-action.ts';
import { EmptyState } from './empty-state.tsx';
import { Header } from './header.tsx';
import { NoticeToast } from './notice-toast.tsx';
import { usePaneLayout } from './pane-layout.ts';
import classes from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { useShortcuts } from './use-app-actions.ts';
import { useAppFiles } from './use-app-files.tsx';
import { usePanesFollow } from './use-panes-follow.ts';
import { Workbench } from './workbench.tsx';

const loadPalette = () => import('./palette-dialog.tsx');

interface DialogProps {
  readonly context: ActionContext;
  readonly onClose: () => void;
}

const dialog = (load: () => Promise<ComponentType<DialogProps>>) =>
  latePart(load, { failed: (_, props) => <NotLoaded {...props} /> });

const DIALOGS: Readonly<Record<DialogId, ComponentType<DialogProps>>> = {
  changes: dialog(async () => (await import('./changes-dialog.tsx')).ChangesDialog),
  report: dialog(async () => (await import('./report-dialog.tsx')).ReportDialog),
  recent: dialog(async () => (await import('./recent-dialog.tsx')).RecentDialog),
  share: dialog(async () => (await import('./share-dialog.tsx')).ShareDialog),
  shortcuts: dialog(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog),
  'open-address': dialog(async () => (await import('./address-dialog.tsx')).AddressDialog),
  'open-repository': dialog(
    async () => (await import('./repository-dialogs.tsx')).OpenRepositoryDialog,
  ),
  'send-repository': dialog(
    async () => (await import('./repository-dialogs.tsx')).SendRepositoryDialog,
  ),
  'docker-run': dialog(async () => (await import('./docker-run-dialog.tsx')).DockerRunDialog),
  palette: dialog(async () => (await loadPalette()).PaletteDialog),
};

/** Says that a dialog could not be loaded, in its place. */
function NotLoaded({ context, onClose }: DialogProps) {
  useEffect(() => {
    context.session.notify(
      'refusal',
      'This could not be loaded. Check the connection, then try again.',
    );
    onClose();
  }, [context, onClose]);
  return null;
}

/** Everything there is to see. */
export function Shell({ recent }: { readonly recent: RecentDocuments }) {
  const session = useSession();
  const open = useSnapshot((snapshot) => snapshot.open);
  const [panes, changePanes] = usePaneLayout();
  const [shown, setDialog] = useState<DialogId>();
  const [colours, toggleColours] = useColourScheme();
  const { files, overlays } = useAppFiles(session);

  const context = useMemo<ActionContext>(
    () => ({ session, panes, changePanes, showDialog: setDialog, toggleColours, recent, files }),
    [session, panes, changePanes, toggleColours, recent, files],
  );
  useShortcuts(context);
  usePanesFollow(session, changePanes);
  usePaletteAhead();

  const DialogNow = shown && DIALOGS[shown];
  const closeDialog = useCallback(() => setDialog(undefined), []);
  return (
    <div className={classes.app}>
      <Header context={context} dark={colours === 'dark'} />
      <main className={classes.main}>
        {open ? <Workbench context={context} /> : <EmptyState context={context} />}
      </main>
      {open && <StatusBar context={context} />}
      <NoticeToast />
      {overlays}
      {DialogNow && <DialogNow context={context} onClose={closeDialog} />}
    </div>
  );
}

/** People type on as soon as they have pressed its keys: it should be there by then. */
function usePaletteAhead(): void {
  useEffect(() => {
    let stopIdle = () => {};
    const stop = whenCanvasReady(() => {
      // Without a network it is tried again when it is opened.
      stopIdle = whenIdle(() => void loadPalette().catch(() => {}));
    });
    return () => {
      stop();
      stopIdle();
    };
  }, []);
}
