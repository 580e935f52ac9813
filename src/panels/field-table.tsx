import { type ReactNode, useState } from 'react';
import { TARGETS, type TargetId } from '../compose/catalog/targets.ts';
import { isWithin } from '../text/yaml-path.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import styles from './field-table.module.css';
import type { SectionField } from './form-field.ts';
import { FormFieldView } from './form-field-view.tsx';
import type { ServicePanelProps } from './panel.ts';
import { useRevealed } from './reveal.ts';
import { useShownProblems } from './settled-problems.tsx';
import { viewOf } from './show-field.ts';
import { supportOf } from './support.ts';

/**
 * The fields of a section: the usual ones and those that are written or that something points at, then
 * the others behind “More”, unless the target has no use for any. A field never changes sides under the hand that edits it.
 */
export function FieldTable(
  props: ServicePanelProps & {
    readonly fields: readonly SectionField[];
    /** What “More” holds: `start-up settings`. */
    readonly more: string;
    /** The values are short: two stand side by side. */
    readonly small?: boolean;
  },
) {
  const { service, doc, fields } = props;
  const target = useSnapshot((snapshot) => snapshot.target);
  const [open, setOpen] = useState(false);
  const [promoted, setPromoted] = useState<ReadonlySet<string>>(new Set());
  const isRevealed = useRevealed();
  const problems = useShownProblems();

  const rare = fields.filter((field) => isRare(field, target));
  const isCalledFor = (field: SectionField): boolean => {
    const path = [...service.path, ...field.at];
    if (viewOf(doc, service, field) || isRevealed(path)) return true;
    return problems.some((problem) => isWithin(problem.path, path));
  };
  const hidden = rare.filter((field) => !promoted.has(idOf(field)));
  const useful = hidden.filter(({ at }) => supportOf(at, target) === 'yes');
  const fresh = open && useful.length > 0 ? [] : hidden.filter(isCalledFor);
  // React draws again at once, with these in sight.
  if (fresh.length > 0) setPromoted(new Set([...promoted, ...fresh.map(idOf)]));

  const useless = hidden.filter((field) => !useful.includes(field));

  const view = (field: SectionField) => <OneField key={idOf(field)} {...props} field={field} />;
  const shown = fields.filter((field) => !hidden.includes(field)).map(view);
  return (
    <>
      {props.small ? <div className={styles.small}>{shown}</div> : shown}
      {useful.length > 0 && (
        <Disclosure
          title={`More ${props.more}`}
          aside={useful.map(({ label }) => label).join(', ')}
          open={open}
          apart
          onToggle={setOpen}
        >
          {useful.map(view)}
          <Useless title={titleOf(target)}>{useless.map(view)}</Useless>
        </Disclosure>
      )}
    </>
  );
}

function OneField(props: ServicePanelProps & { readonly field: SectionField }) {
  const { service, doc, field } = props;
  return 'control' in field ? (
    <FormFieldView service={service} doc={doc} field={field} />
  ) : (
    <field.Component service={service} doc={doc} />
  );
}

/** Fields that the target has no use for, apart from the others. */
function Useless(props: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (props.children.length === 0) return null;
  return (
    <>
      <p className={styles.useless}>Not for {props.title}</p>
      {props.children}
    </>
  );
}

function titleOf(target: TargetId): string {
  return TARGETS.find(({ id }) => id === target)?.title ?? target;
}

/** Few need it, or the target has no use for it. */
function isRare({ at, rare, always }: SectionField, target: TargetId): boolean {
  return rare === true || (!always && supportOf(at, target) !== 'yes');
}

function idOf({ at }: SectionField): string {
  return at.join('.');
}
