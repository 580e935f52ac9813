import { IconFileCheck, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { importReport, printImportReport } from '../compose/import-report.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import classes from './report-card.module.css';

/** After a file is opened: what is in it, and what has no form yet and is kept as it is. */
export function ReportCard({ showDetails }: { readonly showDetails: () => void }) {
  const fileName = useSnapshot((snapshot) => snapshot.fileName);
  const openedText = useSnapshot((snapshot) => snapshot.openedText);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  const fresh = useSnapshot((snapshot) => snapshot.text === snapshot.openedText);
  const [dismissed, setDismissed] = useState<string>();
  const sentence = useMemo(
    () => (fresh && doc.health !== 'broken' ? printImportReport(importReport(doc)) : undefined),
    [doc, fresh],
  );
  if (!sentence || dismissed === openedText || doc.services.size === 0) return null;
  return (
    <aside className={classes.card} aria-label="What is in this file">
      <IconFileCheck size={18} className={classes.icon} aria-hidden="true" />
      <p className={classes.sentence}>
        <strong>{fileName}</strong>: {sentence}{' '}
        <button type="button" className={classes.link} onClick={showDetails}>
          Details
        </button>
      </p>
      <IconButton
        icon={IconX}
        label="Dismiss the report"
        onClick={() => setDismissed(openedText)}
      />
    </aside>
  );
}
