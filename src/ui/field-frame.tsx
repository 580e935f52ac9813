import { type ReactNode, type Ref, useId } from 'react';
import styles from './field-frame.module.css';
import {
  type FieldHelp,
  HelpButton,
  HelpText,
  type LazyHelp,
  useHelp,
} from './help-disclosure.tsx';

/** What a control inside a frame must carry so that screen readers know its label and its problems. */
export interface ControlIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

export interface FieldFrameProps {
  readonly label: string;
  /** `group`: several controls under one label, as in a list of rows. */
  readonly as?: 'control' | 'group' | undefined;
  readonly help?: FieldHelp | LazyHelp | undefined;
  /** Where an inherited value comes from, as a sentence. */
  readonly inherited?: string | undefined;
  /** Where the value is written, beside the label. */
  readonly mark?: ReactNode;
  /** Problems of the field; drawn beneath it. */
  readonly problems?: ReactNode;
  readonly invalid?: boolean | undefined;
  readonly flash?: boolean | undefined;
  readonly frameRef?: Ref<HTMLDivElement> | undefined;
  readonly onFocus?: (() => void) | undefined;
  children(ids: ControlIds): ReactNode;
}

/** A label with its help, the control, where the value comes from, and what is wrong with it. */
export function FieldFrame(props: FieldFrameProps) {
  const id = useId();
  const help = useHelp();
  const described = [props.inherited && `${id}-inherited`, props.problems && `${id}-problems`]
    .filter(Boolean)
    .join(' ');
  const group = props.as === 'group';
  const inherited = props.inherited && (
    <div id={`${id}-inherited`} className={styles.inherited}>
      {props.inherited}
    </div>
  );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the label names it where it is a group
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus came inside
    <div
      ref={props.frameRef}
      className={styles.field}
      data-flash={props.flash || undefined}
      role={group ? 'group' : undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
      onFocus={props.onFocus}
    >
      <div className={styles.head}>
        {group ? (
          <span id={`${id}-label`} className={styles.label}>
            {props.label}
          </span>
        ) : (
          <label htmlFor={id} className={styles.label}>
            {props.label}
          </label>
        )}
        {props.help && <HelpButton about={props.label} help={help} />}
        {props.mark && <span className={styles.mark}>{props.mark}</span>}
      </div>
      {props.help && <HelpText content={props.help} help={help} />}
      {group && inherited}
      {props.children({
        id,
        describedBy: described || undefined,
        invalid: props.invalid === true,
      })}
      {!group && inherited}
      {props.problems && <div id={`${id}-problems`}>{props.problems}</div>}
    </div>
  );
}
