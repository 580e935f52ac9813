import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { MenuRequest } from '../state/canvas-state.ts';
import { useCanvasTools } from './canvas-context.ts';
import classes from './context-menu.module.css';
import { type MenuItem, menuItems } from './menu-items.ts';
import { useRefactoringItems } from './use-refactoring-items.ts';

/** What can be done to a service, a dependency or the canvas, at the place where it was asked for. */
export function ContextMenu({ request }: { readonly request: MenuRequest }) {
  const { model, gestures } = useCanvasTools();
  const ref = useRef<HTMLDivElement>(null);
  const items = withRefactorings(
    menuItems(request, gestures),
    useRefactoringItems(request, model.session),
  );
  useEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    menu.showPopover();
    place(menu, request);
    menu.querySelector('button')?.focus();
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed')
        model.set({ menu: undefined });
    };
    menu.addEventListener('toggle', onToggle);
    return () => menu.removeEventListener('toggle', onToggle);
  }, [model, request]);

  // What comes later makes the menu taller.
  const { length } = items;
  useEffect(() => {
    if (ref.current && length > 0) place(ref.current, request);
  }, [length, request]);

  const close = () => {
    model.set({ menu: undefined });
    const { active } = model.store.getState();
    if (active !== undefined) model.focus(active);
  };
  const run = (item: MenuItem) => {
    close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (step !== undefined) moveFocus(event.currentTarget, step);
    else if (event.key === 'Home') moveFocus(event.currentTarget, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={labelOf(request)}
      className={classes.menu}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item) => (
        <button
          key={item.title}
          type="button"
          role="menuitem"
          className={classes.item}
          data-danger={item.danger === true}
          data-section={item.startsSection === true}
          onClick={() => run(item)}
        >
          <item.icon size={16} stroke={1.8} aria-hidden="true" />
          <span>{item.title}</span>
          {item.keys && <kbd className={classes.keys}>{item.keys}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** Where it was asked for, as far as it fits into the window. */
function place(menu: HTMLElement, { at }: MenuRequest): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.x, window.innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(at.y, window.innerHeight - height - 8))}px`;
}

/** What removes stays last. */
function withRefactorings(
  items: readonly MenuItem[],
  refactorings: readonly MenuItem[],
): readonly MenuItem[] {
  const end = items.findIndex(({ danger }) => danger === true);
  return end < 0 ? items : [...items.slice(0, end), ...refactorings, ...items.slice(end)];
}

function labelOf({ on }: MenuRequest): string {
  return { service: 'Service', edge: 'Dependency', canvas: 'Canvas' }[on];
}

function moveFocus(menu: HTMLElement, step: number): void {
  const buttons = [...menu.querySelectorAll('button')];
  const index = buttons.findIndex((button) => button.matches(':focus'));
  const next = step === 0 ? 0 : (index + step + buttons.length) % buttons.length;
  buttons[next]?.focus();
}
