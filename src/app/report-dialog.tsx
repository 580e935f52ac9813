import { importReport, listKeptKeys } from '../compose/import-report.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

/** What the file holds now, counted from it. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const doc = useSnapshot((snapshot) => snapshot.shown);
  const fileName = useSnapshot((snapshot) => snapshot.fileName);
  const report = importReport(doc);
  const facts = [
    ['Written as', report.form],
    ['Services', report.services],
    ['Named volumes', report.volumes],
    ['Networks', report.networks],
    ['Anchors', report.anchors],
    ['Comments', report.comments],
    ['Keys without a form', report.keptKeys.length],
  ] as const;
  return (
    <Dialog title={`What is in ${fileName}`} onClose={onClose}>
      <div className={classes.text}>
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {report.keptKeys.length > 0 && (
          <>
            <p className={classes.hint}>
              These keys have no form of their own. They are kept as they are, and you can change
              them in the text:
            </p>
            <ul className={classes.paths}>
              {listKeptKeys(report).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
