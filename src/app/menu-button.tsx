import { IconChevronDown } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useSnapshot } from '../ui/session-context.tsx';
import type { ActionContext, AppAction } from './app-action.ts';
import classes from './menu-button.module.css';
import { isMac, printKeys } from './shortcut.ts';
import { runAction } from './use-app-actions.ts';

interface MenuButtonProps {
  readonly label: string;
  /** Told apart by lines between them. */
  readonly groups: readonly (readonly AppAction[])[];
  readonly context: ActionContext;
}

/** A button that opens a list of actions; the ARIA menu button pattern. */
export function MenuButton({ label, groups, context }: MenuButtonProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const snapshot = useSnapshot((now) => now);

  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]:not(:disabled)')?.focus();
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener('pointerdown', close);
    return () => window.removeEventListener('pointerdown', close);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    const choices = [
      ...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? []),
    ];
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? choices.indexOf(focused) : -1;
    const target = {
      ArrowDown: choices[(at + 1) % choices.length],
      ArrowUp: choices[(at - 1 + choices.length) % choices.length],
      Home: choices[0],
      End: choices.at(-1),
    }[event.key];
    if (target) target.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.wrap}>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPointerDown={(event) => {
          if (open) event.stopPropagation();
        }}
        onClick={() => setOpen((now) => !now)}
      >
        {label}
        <IconChevronDown size={14} aria-hidden="true" />
      </button>
      {open && (
        <div
          ref={menu}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={classes.menu}
          onKeyDown={handleKeyDown}
        >
          {groups.map((actions, index) => (
            <Fragment key={actions[0]?.id}>
              {index > 0 && <hr className={classes.rule} />}
              {actions.map((action) => (
                <button
                  key={action.id}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  className={classes.item}
                  disabled={!(action.isEnabled?.(snapshot) ?? true)}
                  onClick={() => {
                    close();
                    runAction(action, context);
                  }}
                >
                  <span>{action.title}</span>
                  {action.keys && (
                    <kbd className={classes.keys}>{printKeys(action.keys, isMac())}</kbd>
                  )}
                </button>
              ))}
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
