import { Fragment, useLayoutEffect, useRef } from 'react';
import type { YamlPath } from '../text/yaml-path.ts';
import styles from './breadcrumbs.module.css';

/** The way from the top of the file to where the cursor is; each step leads to its line. */
export function Breadcrumbs(props: { readonly path: YamlPath; onGoTo(path: YamlPath): void }) {
  const { path, onGoTo } = props;
  const bar = useRef<HTMLElement>(null);
  // The narrowest step is the one that matters: it stays in sight where there is no room for all.
  useLayoutEffect(() => {
    if (path.length > 0) bar.current?.scrollTo({ left: bar.current.scrollWidth });
  }, [path]);
  return (
    <nav ref={bar} className={styles.bar} aria-label="Place in the text">
      {path.map((step, index) => {
        const here = path.slice(0, index + 1);
        const isLast = index === path.length - 1;
        return (
          <Fragment key={JSON.stringify(here)}>
            {index > 0 && (
              <span className={styles.mark} aria-hidden="true">
                ›
              </span>
            )}
            <button
              type="button"
              className={styles.step}
              title={String(step)}
              aria-current={isLast ? 'location' : undefined}
              onClick={() => onGoTo(here)}
            >
              {typeof step === 'number' ? `item ${step + 1}` : step}
            </button>
          </Fragment>
        );
      })}
      {path.length === 0 && <span className={styles.mark}>Top of the file</span>}
    </nav>
  );
}
