import { useEffect, useId, useState } from 'react';
import styles from './help-disclosure.module.css';

/** What a field is for, the key it writes, and where to read on. */
export interface FieldHelp {
  readonly sentence: string;
  readonly yamlKey?: string | undefined;
  readonly href?: string | undefined;
}

/** Help that loads when it is first opened. */
export type LazyHelp = () => Promise<FieldHelp>;

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
export function HelpText(props: {
  readonly content: FieldHelp | LazyHelp;
  readonly help: HelpParts;
}) {
  const { sentence, yamlKey, href } = useContent(props.content, props.help.open);
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

const LOADING: FieldHelp = { sentence: 'Loading…' };

function useContent(content: FieldHelp | LazyHelp, open: boolean): FieldHelp {
  const [loaded, setLoaded] = useState<FieldHelp>();
  useEffect(() => {
    if (!open || loaded || typeof content !== 'function') return;
    content().then(setLoaded, () =>
      setLoaded({ sentence: 'The help could not be loaded. Reload the page and try again.' }),
    );
  }, [content, open, loaded]);
  return typeof content === 'function' ? (loaded ?? LOADING) : content;
}
