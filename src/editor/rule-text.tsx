import { RULES } from '../rules/rules.ts';
import styles from './rule-text.module.css';

/** What a rule is about: why it matters, where the fact comes from, and how it looks wrong and right. */
export function RuleText({ rule: id }: { readonly rule: string }) {
  const meta = RULES.find((rule) => rule.meta.id === id)?.meta;
  if (!meta) return <p className={styles.text}>There is nothing more to say about this.</p>;
  const [bad] = meta.examples.bad;
  const [good] = meta.examples.good;
  return (
    <div className={styles.text}>
      <p>
        <strong>{meta.summary}</strong> {meta.why}
      </p>
      <div className={styles.examples}>
        {bad !== undefined && <Example title="Told of" text={bad} />}
        {good !== undefined && <Example title="All is well" text={good} />}
      </div>
      <p className={styles.source}>Source: {meta.source}.</p>
    </div>
  );
}

function Example({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <figure className={styles.example}>
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by the keyboard too */}
      <pre tabIndex={0}>{text.trimEnd()}</pre>
    </figure>
  );
}
