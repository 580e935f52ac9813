import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import classes from './notice-toast.module.css';

const ICONS = {
  refusal: IconHandStop,
  caution: IconAlertTriangle,
  done: IconCircleCheck,
} as const;

/** Confirmations go by themselves; what was refused stays until it is read and dismissed. */
const LASTS = { refusal: 12_000, caution: 12_000, done: 4_000 } as const;

/** Says the session's latest notice, to eyes and to screen readers. */
export function NoticeToast() {
  const session = useSession();
  const notice = useSnapshot((snapshot) => snapshot.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => session.dismissNotice(), LASTS[notice.tone]);
    return () => clearTimeout(timer);
  }, [notice, session]);
  const Icon = notice && ICONS[notice.tone];
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {notice && Icon && (
        <div className={classes.toast} data-tone={notice.tone} key={notice.id}>
          <Icon size={18} className={classes.icon} aria-hidden="true" />
          <span className={classes.sentence}>{notice.sentence}</span>
          <IconButton icon={IconX} label="Dismiss" onClick={() => session.dismissNotice()} />
        </div>
      )}
    </div>
  );
}
