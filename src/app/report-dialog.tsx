import { importReport, listKeptKeys } from '../compose/import-report.ts';
import { folderReport } from '../compose/project/folder-report.ts';
import type { Project } from '../compose/project/project.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

/** What the file holds now, counted from it, and what was found in its folder. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const doc = useSnapshot((snapshot) => snapshot.shown);
  const fileName = useSnapshot((snapshot) => snapshot.fileName);
  const project = useSnapshot((snapshot) => snapshot.project);
  const report = importReport(doc);
  return (
    <Dialog title={`What is in ${fileName}`} onClose={onClose}>
      <div className={classes.text}>
        <Facts
          facts={[
            ['Written as', report.form],
            ['Services', report.services],
            ['Named volumes', report.volumes],
            ['Networks', report.networks],
            ['Anchors', report.anchors],
            ['Comments', report.comments],
            ['Keys without a form', report.keptKeys.length],
          ]}
        />
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
        {project && <Folder project={project} />}
      </div>
    </Dialog>
  );
}

/** What the folder was found to hold when it was opened. */
function Folder({ project }: { readonly project: Project }) {
  const doc = useSnapshot((snapshot) => snapshot.shown);
  const target = useSnapshot((snapshot) => snapshot.target);
  const { facts, builds } = folderReport(project, doc, target);
  return (
    <section aria-label="The folder">
      <h3 className={classes.part}>The folder</h3>
      <Facts facts={facts} />
      {builds.length > 0 && (
        <>
          <p className={classes.hint}>Services are built from:</p>
          <ul className={classes.paths}>
            {builds.map(([service, path]) => (
              <li key={service}>
                {service}: {path}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Facts(props: { readonly facts: readonly (readonly [string, string | number])[] }) {
  return (
    <dl className={classes.facts}>
      {props.facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
