import { IconStack2 } from '@tabler/icons-react';
import { filesAt } from '../store/together.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import styles from './file-mark.module.css';
import { useSession, useSnapshot } from './session-context.tsx';

/** While two files are shown together: which of them writes what stands at `path`, and the way to the other one. */
export function FileMark({ path }: { readonly path: YamlPath }) {
  const session = useSession();
  const together = useSnapshot((snapshot) => snapshot.together);
  const files = filesAt(together, path);
  if (files.length === 0) return null;
  const names = files.map(({ fileName }) => fileName).join(' and ');
  const other = files.find(({ front }) => !front);
  const look = {
    className: styles.mark,
    'data-front': files.some(({ front }) => front),
  };
  const words = (
    <>
      <IconStack2 size={12} aria-hidden="true" />
      {files.map(({ label }) => label).join(' + ')}
      <span className="cc-visually-hidden">
        , written in {names}
        {other && `: go to ${other.fileName}`}
      </span>
    </>
  );
  if (!other) {
    return (
      <span {...look} title={`Written in ${names}`}>
        {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      {...look}
      title={`Written in ${names}. Go to ${other.fileName}`}
      onClick={() => {
        const { services } = session.store.getState().selection;
        session.showFile(other.id);
        session.select({ services, focus: other.path, by: 'problems' });
      }}
    >
      {words}
    </button>
  );
}
