import { removeLabel } from '../commands/remove-label.ts';
import { setPair } from '../commands/set-pair.ts';
import { UPDATE_STRATEGIES } from '../compose/catalog/choices.ts';
import { BALENA_DOCS } from '../compose/catalog/documentation.ts';
import { findLabel, type LabelInfo } from '../compose/catalog/labels.ts';
import { labelsFor, newLabelName } from '../compose/label-habits.ts';
import { Choice } from '../ui/choice.tsx';
import type { CommitAnswer } from '../ui/commit-draft.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { Field } from './field.tsx';
import { inheritedFrom } from './inherited.ts';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';

/** How a new version takes the place of the old one. */
export function UpdateFields({ service, doc }: ServicePanelProps) {
  const strategy = useLabel({ service, doc }, 'update.strategy');
  const timeout = useLabel({ service, doc }, 'update.handover-timeout');
  if (!strategy || !timeout) return null;
  const chosen = strategy.value || strategy.info.fallback;
  const meaning = UPDATE_STRATEGIES.find(({ value }) => value === chosen)?.help;
  return (
    <>
      <Field
        label="Update strategy"
        path={strategy.path}
        help={strategy.help}
        inherited={strategy.inherited}
      >
        {(ids) => (
          <>
            <Choice
              {...ids}
              value={strategy.value}
              options={[
                { value: '', label: `Not set (${strategy.info.fallback ?? ''})` },
                ...UPDATE_STRATEGIES.map(({ value }) => ({ value, label: value })),
              ]}
              onChange={strategy.set}
            />
            {meaning && <p className={styles.hint}>{meaning}</p>}
          </>
        )}
      </Field>
      {(chosen === 'hand-over' || timeout.written) && (
        <Field
          label="Hand-over timeout (ms)"
          path={timeout.path}
          help={timeout.help}
          inherited={timeout.inherited}
        >
          {(ids) => (
            <CommitInput
              {...ids}
              mono
              value={timeout.value}
              placeholder={timeout.info.fallback}
              onCommit={(text) => timeout.set(text.trim())}
            />
          )}
        </Field>
      )}
    </>
  );
}

interface LabelField {
  readonly info: LabelInfo;
  readonly value: string;
  readonly written: boolean;
  readonly path: readonly (string | number)[];
  readonly inherited: string | undefined;
  readonly help: { readonly sentence: string; readonly yamlKey: string; readonly href: string };
  /** Writes the value; an empty one takes the label away. */
  set(value: string): CommitAnswer;
}

function useLabel({ service, doc }: ServicePanelProps, key: string): LabelField | undefined {
  const { run } = useActions();
  const target = useSnapshot((snapshot) => snapshot.target);
  const info = findLabel(key);
  if (!info) return undefined;
  const [label] = labelsFor(service, info);
  const name = label?.value.name ?? newLabelName(doc, target, info);
  return {
    info,
    value: label?.value.value ?? '',
    written: label !== undefined,
    path: label?.path ?? [...service.path, 'labels', name],
    inherited: label && inheritedFrom(doc, service, label.path, label.origin),
    help: { sentence: info.help, yamlKey: `labels: ${name}`, href: BALENA_DOCS },
    set: (value) =>
      value === ''
        ? label && run(removeLabel, { service: service.name, label: name })
        : run(setPair, { service: service.name, key: 'labels', name, value }),
  };
}
