import { useId, useState } from 'react';
import styles from './help-disclosure.module.css';

/** What a field is for, the key it writes, and where to read on. */
export interface FieldHelp {
  readonly sentence: string;
  readonly yamlKey?: string | undefined;
  readonly href?: string | undefined;
}

export interface HelpParts {
  readonly open: boolean;
  readonly regionId: string;
  toggle(): void;
}

export function useHelp(): HelpParts {
  const regionId = useId();
  const [open, setOpen] = useState(false);
  return { open, regionId, toggle: () => setOpen(!open) };
}

/** The small question mark beside a label. */
export function HelpButton(props: { readonly about: string; readonly help: HelpParts }) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={`Help: ${props.about}`}
      aria-expanded={props.help.open}
      aria-controls={props.help.regionId}
      title="What is this?"
      onClick={props.help.toggle}
    >
      ?
    </button>
  );
}

/** What the question mark opens. */
export function HelpText(props: { readonly content: FieldHelp; readonly help: HelpParts }) {
  const { sentence, yamlKey, href } = props.content;
  return (
    <div id={props.help.regionId} className={styles.text} hidden={!props.help.open}>
      {sentence}
      {(yamlKey || href) && (
        <div className={styles.more}>
          {yamlKey && <code className={styles.key}>{yamlKey}</code>}
          {href && (
            <a href={href} target="_blank" rel="noreferrer">
              Documentation
            </a>
          )}
        </div>
      )}
    </div>
  );
}
