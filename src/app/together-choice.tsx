import { IconStack2 } from '@tabler/icons-react';
import { useId } from 'react';
import type { FileTab } from '../store/session.ts';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import classes from './file-tabs.module.css';

const ALONE = 'alone';

/** What the canvas and the panels show: the file in front alone, or what it says together with another. */
export function TogetherChoice() {
  const id = useId();
  const session = useSession();
  const files = useSnapshot((snapshot) => snapshot.files);
  const wanted = useSnapshot((snapshot) => snapshot.togetherWith);
  const failed = useSnapshot(
    (snapshot) => snapshot.togetherWith !== undefined && !snapshot.together,
  );
  const front = files.find((file) => file.front);
  if (!front) return null;
  const others = files.filter((file) => !file.front && !isOverridden(file, front, files));
  const other = files.find(({ id }) => id === wanted);
  return (
    <div className={classes.together}>
      {failed && (
        <span className={classes.failed} role="status">
          {other?.fileName} cannot be read, so this file is shown alone
        </span>
      )}
      <span className={classes.choice}>
        <IconStack2 size={15} aria-hidden="true" />
        <label htmlFor={id}>Show</label>
        <select
          id={id}
          className={classes.select}
          value={wanted ?? ALONE}
          onChange={(event) => {
            const { value } = event.target;
            session.showTogether(value === ALONE ? undefined : Number(value));
          }}
        >
          <option value={ALONE}>this file alone</option>
          {others.map((file) => (
            <option key={file.id} value={file.id}>
              {file.over === front.id
                ? `with ${file.fileName} laid over it`
                : `laid over ${file.fileName}`}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

/** Files that lie over another one than the one in front have no place in its picture. */
function isOverridden(file: FileTab, front: FileTab, files: readonly FileTab[]): boolean {
  const isBase = files.some(({ over }) => over === front.id);
  return file.over === undefined ? isBase : file.over !== front.id;
}
