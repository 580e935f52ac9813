import type { Step } from '../commands/plan-steps.ts';
import type { Service } from '../compose/compose-document.ts';
import { Choice, type ChoiceOption } from '../ui/choice.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { catalogueHelp } from './field.tsx';
import styles from './panels.module.css';
import { commonOf, printSpread, spreadOf } from './spread.ts';
import { useForAll } from './use-for-all.tsx';

const DIFFERENT = 'different';

/** One of several values for all of the services; where they differ it says who has what. */
export function CommonChoice(props: {
  readonly label: string;
  /** The key of a service, for its help. */
  readonly name: string;
  readonly services: readonly Service[];
  /** Besides “not set”. */
  readonly options: readonly ChoiceOption[];
  /** Empty where it is not set. */
  read(service: Service): string;
  /** What gives a service the value; empty takes it away. */
  plan(service: Service, value: string): Step;
}) {
  const { label, services, read } = props;
  const all = useForAll();
  const shares = spreadOf(services, read);
  const value = commonOf(shares);
  return (
    <FieldFrame label={label} help={catalogueHelp('service', props.name)}>
      {(ids) => (
        <>
          <Choice
            {...ids}
            value={value ?? DIFFERENT}
            options={[
              ...(value === undefined
                ? [{ value: DIFFERENT, label: 'Different', disabled: true }]
                : []),
              { value: '', label: 'Not set' },
              ...props.options,
            ]}
            onChange={(chosen) =>
              all.run(
                `Set ${label.toLowerCase()} of ${services.length} services`,
                services
                  .filter((service) => read(service) !== chosen)
                  .map((service) => props.plan(service, chosen)),
              )
            }
          />
          {value === undefined && (
            <p className={styles.hint}>{printSpread(shares, (each) => each || 'Not set')}</p>
          )}
          {all.refusal}
        </>
      )}
    </FieldFrame>
  );
}
