import { IconX } from '@tabler/icons-react';
import { removeLabel } from '../commands/remove-label.ts';
import { setPair } from '../commands/set-pair.ts';
import { UPDATE_STRATEGIES } from '../compose/catalog/choices.ts';
import { BALENA_DOCS } from '../compose/catalog/documentation.ts';
import { findLabel, type LabelInfo } from '../compose/catalog/labels.ts';
import { labelsFor, newLabelName } from '../compose/label-habits.ts';
import type { CommitAnswer } from '../ui/commit-draft.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { Field } from './field.tsx';
import { inheritedFrom } from './inherited.ts';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { StrategyChoice } from './strategy-choice.tsx';
import { useActions } from './use-run.ts';

/** How a new version takes the place of the old one. */
export function UpdateFields({ service, doc }: ServicePanelProps) {
  const strategy = useLabel({ service, doc }, 'update.strategy');
  const timeout = useLabel({ service, doc }, 'update.handover-timeout');
  if (!strategy || !timeout) return null;
  const fallback = strategy.info.fallback ?? '';
  const known = UPDATE_STRATEGIES.some(({ value }) => value === strategy.value);
  const handsOver = strategy.value === 'hand-over';
  return (
    <>
      <Field
        label="Update strategy"
        as="group"
        path={strategy.path}
        help={strategy.help}
        inherited={strategy.inherited}
      >
        {(ids) => (
          <>
            <StrategyChoice
              value={strategy.written && strategy.value === '' ? fallback : strategy.value}
              fallback={fallback}
              describedBy={ids.describedBy}
              onChange={strategy.set}
            />
            {strategy.written && !known && (
              <p className={styles.hint}>
                Written as <code>{strategy.value || '(empty)'}</code>, which a device takes for{' '}
                {fallback}.
              </p>
            )}
          </>
        )}
      </Field>
      {(handsOver || timeout.written) && <TimeoutField timeout={timeout} handsOver={handsOver} />}
    </>
  );
}

/** How long both versions may run side by side, and how the old one learns that it may go. */
function TimeoutField(props: { readonly timeout: LabelField; readonly handsOver: boolean }) {
  const { timeout, handsOver } = props;
  const target = useSnapshot((snapshot) => snapshot.target);
  const fallback = timeout.info.fallback ?? '';
  const file =
    target === 'resin' ? 'RESIN_SERVICE_KILL_ME_PATH' : 'BALENA_SERVICE_HANDOVER_COMPLETE_PATH';
  return (
    <Field
      label="Hand-over timeout (ms)"
      path={timeout.path}
      help={timeout.help}
      inherited={timeout.inherited}
    >
      {(ids) => (
        <>
          <div className={styles.name}>
            <CommitInput
              {...ids}
              mono
              value={timeout.value}
              placeholder={fallback}
              onCommit={(text) => timeout.set(text.trim())}
            />
            {timeout.written && (
              <IconButton
                icon={IconX}
                label="Remove the hand-over timeout"
                tone="danger"
                onClick={timeout.remove}
              />
            )}
          </div>
          <p className={styles.hint}>
            {handsOver ? (
              <>
                The new version says that it has taken over by creating the file that the variable{' '}
                <code>{file}</code> names. Without that the old one stops after this time.
              </>
            ) : (
              'Only hand-over looks at it; with this strategy it changes nothing.'
            )}
            {timeout.written &&
              timeout.value === '' &&
              ` Written as empty, which means ${fallback}.`}
          </p>
        </>
      )}
    </Field>
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
  remove(): void;
}

function useLabel({ service, doc }: ServicePanelProps, key: string): LabelField | undefined {
  const { run } = useActions();
  const target = useSnapshot((snapshot) => snapshot.target);
  const info = findLabel(key);
  if (!info) return undefined;
  const [label] = labelsFor(service, info);
  const name = label?.value.name ?? newLabelName(doc, target, info);
  const remove = () => label && run(removeLabel, { service: service.name, label: name });
  return {
    info,
    value: label?.value.value ?? '',
    written: label !== undefined,
    path: label?.path ?? [...service.path, 'labels', name],
    inherited: label && inheritedFrom(doc, service, label.path, label.origin),
    help: { sentence: info.help, yamlKey: `labels: ${name}`, href: BALENA_DOCS },
    set: (value) =>
      value === '' ? remove() : run(setPair, { service: service.name, key: 'labels', name, value }),
    remove,
  };
}
