import controls from './controls.module.css';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** One of several, as the browser's own list: it works with every finger, key and screen reader. */
export function Choice(props: {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly inherited?: boolean | undefined;
  onChange(value: string): void;
}) {
  const known = props.options.some((option) => option.value === props.value);
  return (
    <select
      id={props.id}
      className={`${controls.control} ${controls.select} ${props.inherited ? controls.inherited : ''}`}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid ? true : undefined}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {/* A value that we do not know is still the value: it stays until another is chosen. */}
      {!known && <option value={props.value}>{props.value}</option>}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
