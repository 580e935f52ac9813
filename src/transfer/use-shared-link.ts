import { useEffect } from 'react';
import type { Session } from '../store/session.ts';
import { DEFAULT_FILE_NAME } from './file-types.ts';

/** Opens the file that the page's address holds, at the start and when the user follows another such link. */
export function useSharedLink(session: Session): void {
  useEffect(() => {
    const open = async () => {
      const { hash } = window.location;
      if (!hash.includes('z=')) return;
      const { readShareFragment } = await import('./share-link.ts');
      const read = await readShareFragment(hash);
      if (!read) return;
      if (read.ok) {
        const name = read.fileName || DEFAULT_FILE_NAME;
        session.load(read.bytes, name, { label: `Open ${name} from a link` });
      } else session.notify('refusal', read.refusal.sentence);
      // A reload shall bring the document as it is then, not the link's once more.
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
    };
    const handleChange = () => void open();
    handleChange();
    window.addEventListener('hashchange', handleChange);
    return () => window.removeEventListener('hashchange', handleChange);
  }, [session]);
}
