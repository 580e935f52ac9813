import { step } from '../commands/plan-steps.ts';
import { removePair } from '../commands/remove-pair.ts';
import { renamePair } from '../commands/rename-pair.ts';
import { setPair } from '../commands/set-pair.ts';
import type { Service } from '../compose/compose-document.ts';
import { Button } from '../ui/button.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { RowList } from '../ui/row-list.tsx';
import type { RowColumn, RowItem } from '../ui/row-list-model.ts';
import { catalogueHelp } from './field.tsx';
import { pairOfLine } from './pair-of-line.ts';
import type { SeveralPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { commonOf, printSpread, spreadOf } from './spread.ts';
import { useForAll } from './use-for-all.tsx';

const KEY = 'environment';
const COLUMNS: readonly RowColumn[] = [
  { id: 'name', label: 'Name', placeholder: 'NAME', width: 'minmax(0, 1fr)' },
  { id: 'value', label: 'Value', placeholder: 'different', width: 'minmax(0, 1fr)' },
];
/** No variable can hold it, so that “not set” and an empty value are two things. */
const MISSING = '\0';

/** Environment variables of several services: a value typed here is set in all of them. */
export function SeveralVariables({ services }: SeveralPanelProps) {
  const all = useForAll();
  const number = `${services.length} services`;
  const set = (name: string, value: string): string | undefined =>
    all.run(
      `Set ${name} in ${number}`,
      services
        .filter((service) => valueIn(service, name) !== value)
        .map((service) => step(setPair, { service: service.name, key: KEY, name, value })),
    );
  const names = [
    ...new Set(services.flatMap((service) => service.environment.map(({ value }) => value.name))),
  ];
  const having = (name: string) => services.filter((one) => valueIn(one, name) !== MISSING);
  const rows = names.map((name): RowItem => {
    const shares = spreadOf(services, (service) => valueIn(service, name));
    const value = commonOf(shares.filter((share) => share.value !== MISSING));
    return {
      key: name,
      name,
      cells: { name, value: value ?? '' },
      below: commonOf(shares) === undefined && (
        <div className={styles.line}>
          <p className={styles.hint}>{printSpread(shares, printValue)}</p>
          {value !== undefined && (
            <Button tone="quiet" label={`Set ${name} in all`} onClick={() => set(name, value)}>
              Set in all
            </Button>
          )}
        </div>
      ),
    };
  });
  return (
    <FieldFrame label="Variables" as="group" help={catalogueHelp('service', KEY)}>
      {() => (
        <RowList
          noun="variable"
          columns={COLUMNS}
          rows={rows}
          empty="None of them sets a variable."
          onAdd={(added) =>
            all.run(
              `Set variables in ${number}`,
              added.flatMap((cells) => {
                const { name = '', value = '' } = cells;
                const pair =
                  value === '' && name.includes('=')
                    ? pairOfLine(name)
                    : { name: name.trim(), value };
                return services.map((service) =>
                  step(setPair, { service: service.name, key: KEY, ...pair }),
                );
              }),
            )
          }
          onChange={(name, column, text) =>
            column === 'value'
              ? set(name, text)
              : all.run(
                  `Rename ${name} in ${number}`,
                  having(name).map((service) =>
                    step(renamePair, {
                      service: service.name,
                      key: KEY,
                      from: name,
                      to: text.trim(),
                    }),
                  ),
                )
          }
          onRemove={(name) =>
            all.run(
              `Remove ${name} of ${number}`,
              having(name).map((service) =>
                step(removePair, { service: service.name, key: KEY, name }),
              ),
            )
          }
          parseLine={pairOfLine}
        />
      )}
    </FieldFrame>
  );
}

function valueIn({ environment }: Service, name: string): string {
  const found = environment.find(({ value }) => value.name === name);
  return found ? (found.value.value ?? '') : MISSING;
}

function printValue(value: string): string {
  return value === MISSING ? 'Not set' : value === '' ? 'Empty' : value;
}
