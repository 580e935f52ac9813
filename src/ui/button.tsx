import type { Icon } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import controls from './controls.module.css';

/** A button with words. `quiet` for what stands beside every field, `danger` for what takes away. */
export function Button(props: {
  readonly children: ReactNode;
  readonly icon?: Icon;
  readonly tone?: 'plain' | 'quiet' | 'danger';
  readonly disabled?: boolean | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly title?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  onClick(): void;
}) {
  const tone = props.tone ?? 'plain';
  return (
    <button
      ref={props.buttonRef}
      type="button"
      className={`${controls.button} ${tone === 'plain' ? '' : controls[tone]}`}
      disabled={props.disabled}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      title={props.title}
      onClick={props.onClick}
    >
      {props.icon && <props.icon size={15} stroke={1.8} aria-hidden />}
      {props.children}
    </button>
  );
}
