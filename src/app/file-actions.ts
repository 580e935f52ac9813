import type { Session, Snapshot } from '../store/session.ts';
import { type AppAction, isOpen } from './app-action.ts';

function livesInRepository(session: Session): boolean {
  return session.store.getState().files.some(({ front, home }) => front && home === 'repository');
}

const hasSeveral = ({ files }: Snapshot): boolean => files.length > 1;

function canHaveOverride({ open, files }: Snapshot): boolean {
  return open && files.some(({ front, over }) => front && over === undefined);
}

/** Files in and out. */
export const FILE_ACTIONS: readonly AppAction[] = [
  {
    id: 'open',
    title: 'Open a file…',
    keys: 'Mod+O',
    everywhere: true,
    run: ({ files }) => files.open(),
  },
  {
    id: 'recent',
    title: 'Recent documents…',
    run: ({ showDialog }) => showDialog('recent'),
  },
  {
    id: 'open-beside',
    title: 'Open beside, in another tab…',
    isEnabled: isOpen,
    run: ({ files }) => files.openBeside(),
  },
  {
    id: 'open-repository',
    title: 'Open from a repository…',
    run: ({ showDialog }) => showDialog('open-repository'),
  },
  {
    id: 'open-address',
    title: 'Open from an address…',
    run: ({ showDialog }) => showDialog('open-address'),
  },
  {
    id: 'open-folder',
    title: 'Open a project folder…',
    run: ({ files }) => files.openFolder(),
  },
  {
    id: 'read-folder',
    title: 'Look at the project folder again',
    isEnabled: ({ folder }) => folder !== undefined,
    run: ({ files }) => files.readFolderAgain(),
  },
  {
    id: 'new',
    title: 'New, empty',
    run: ({ files }) => files.openEmpty(),
  },
  {
    id: 'example',
    title: 'New from the three-service example',
    run: ({ files }) => files.openExample(),
  },
  {
    id: 'new-override',
    title: 'New override of this file, for Docker Compose',
    isEnabled: canHaveOverride,
    run: ({ files }) => files.newOverride('override'),
  },
  {
    id: 'new-dev-override',
    title: 'New docker-compose.dev.yml, for pushes to a local device',
    isEnabled: canHaveOverride,
    run: ({ files }) => files.newOverride('dev'),
  },
  {
    id: 'next-file',
    title: 'Go to the next open file',
    keys: 'Mod+Alt+N',
    everywhere: true,
    isEnabled: hasSeveral,
    run: ({ session }) => {
      const { files } = session.store.getState();
      const next = files[(files.findIndex(({ front }) => front) + 1) % files.length];
      if (next) session.showFile(next.id);
    },
  },
  {
    id: 'close-file',
    title: 'Close this file',
    isEnabled: hasSeveral,
    run: ({ session }) => session.closeFile(session.store.getState().fileId),
  },
  {
    id: 'save-all',
    title: 'Save all files',
    keys: 'Mod+Alt+S',
    everywhere: true,
    isEnabled: ({ files }) => files.length > 1 && files.some(({ modified }) => modified),
    run: ({ files, session, showDialog }) => {
      void files.saveAll().then(() => {
        const left = session.store
          .getState()
          .files.find(({ modified, home }) => modified && home === 'repository');
        if (!left) return;
        session.showFile(left.id);
        showDialog('send-repository');
      });
    },
  },
  {
    id: 'save',
    title: 'Save',
    keys: 'Mod+S',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ files, session, showDialog }) => {
      // What came from a repository belongs back there.
      if (livesInRepository(session)) showDialog('send-repository');
      else files.save();
    },
  },
  {
    id: 'send-repository',
    title: 'Send to a repository…',
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('send-repository'),
  },
  {
    id: 'download',
    title: 'Download',
    isEnabled: isOpen,
    run: ({ files }) => files.download(),
  },
  {
    id: 'copy',
    title: 'Copy the whole text',
    isEnabled: isOpen,
    run: ({ files }) => files.copy(),
  },
  {
    id: 'share',
    title: 'Share or export…',
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('share'),
  },
  {
    id: 'docker-run',
    title: 'Add a service from “docker run”…',
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('docker-run'),
  },
];
