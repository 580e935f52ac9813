import { useMemo, useState } from 'react';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { Section } from '../ui/section.tsx';
import { countOf, type Panel, placesOf } from './panel.ts';
import styles from './panels.module.css';
import { useShownProblems } from './settled-problems.tsx';
import type { Subject } from './subject.ts';
import { problemsWithin, worst } from './use-problems.ts';

/** A panel as a section that opens and closes, with its badges. */
export function PanelSection(props: {
  readonly panel: Panel;
  readonly subject: Subject;
  readonly doc: ComposeDocument;
  readonly disabled: boolean;
  /** What the user, or a surface that points here, has decided. */
  readonly opened: boolean | undefined;
  onToggle(open: boolean): void;
}) {
  const { panel, subject, doc } = props;
  const diagnostics = useShownProblems();
  const problems = useMemo(
    () => problemsWithin(diagnostics, placesOf(panel, subject, doc)),
    [diagnostics, panel, subject, doc],
  );
  const count = countOf(panel, subject, doc);
  // Decided once for each subject: a section must not close because its last entry was removed.
  const [openAtFirst] = useState(panel.prominent === true || count > 0 || problems.length > 0);
  return (
    <Section
      title={panel.title}
      open={props.opened ?? openAtFirst}
      count={count}
      problems={{ count: problems.length, tone: worst(problems) }}
      onToggle={props.onToggle}
    >
      <fieldset className={styles.fields} disabled={props.disabled}>
        <legend className="cc-visually-hidden">{panel.title}</legend>
        <PanelBody panel={panel} subject={subject} doc={doc} />
      </fieldset>
    </Section>
  );
}

function PanelBody(props: {
  readonly panel: Panel;
  readonly subject: Subject;
  readonly doc: ComposeDocument;
}) {
  const { panel, subject, doc } = props;
  if (panel.appliesTo === 'app') return <panel.Component doc={doc} />;
  if (panel.appliesTo === 'service' && subject.kind === 'service') {
    return <panel.Component service={subject.service} doc={doc} />;
  }
  if (panel.appliesTo === 'several' && subject.kind === 'several') {
    return <panel.Component services={subject.services} doc={doc} />;
  }
  if (panel.appliesTo === 'edge' && subject.kind === 'edge') {
    return <panel.Component from={subject.from} to={subject.to} doc={doc} />;
  }
  return null;
}
