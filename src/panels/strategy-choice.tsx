import { useId } from 'react';
import { UPDATE_STRATEGIES } from '../compose/catalog/choices.ts';
import { UPDATE_TIMELINES } from '../compose/catalog/update-timelines.ts';
import styles from './strategy-choice.module.css';
import { UpdateDrawing } from './update-drawing.tsx';

/** The update strategies side by side, each with what happens in it. */
export function StrategyChoice(props: {
  /** As written; empty where nothing is. */
  readonly value: string;
  readonly fallback: string;
  readonly describedBy: string | undefined;
  onChange(value: string): void;
}) {
  const name = useId();
  const options = [
    { value: '', title: 'Not set', help: `A device then takes ${props.fallback}.` },
    ...UPDATE_STRATEGIES.map(({ value, help }) => ({ value, title: value, help })),
  ];
  return (
    <div
      className={styles.options}
      role="radiogroup"
      aria-label="Update strategy"
      aria-describedby={props.describedBy}
    >
      {options.map(({ value, title, help }) => {
        const id = `${name}-${value}`;
        const timeline = UPDATE_TIMELINES.find(({ strategy }) => strategy === value);
        return (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={value}
              checked={value === props.value}
              aria-labelledby={`${id}-title`}
              aria-describedby={`${id}-help${timeline ? ` ${id}-drawing` : ''}`}
              onChange={() => props.onChange(value)}
            />
            <span id={`${id}-title`} className={styles.title}>
              {title}
            </span>
            <span id={`${id}-help`} className={styles.help}>
              {help}
            </span>
            {timeline && (
              <span className={styles.drawing}>
                <UpdateDrawing id={`${id}-drawing`} timeline={timeline} />
              </span>
            )}
          </label>
        );
      })}
    </div>
  );
}
