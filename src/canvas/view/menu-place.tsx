import { lazy, Suspense } from 'react';
import { useCanvas } from './canvas-context.ts';

const ContextMenu = lazy(async () => ({
  default: (await import('./context-menu.tsx')).ContextMenu,
}));

/** Where a context menu appears; fetched with the first one. */
export function MenuPlace() {
  const menu = useCanvas((state) => state.menu);
  if (!menu) return null;
  return (
    <Suspense>
      <ContextMenu request={menu} key={`${menu.id} ${menu.at.x} ${menu.at.y}`} />
    </Suspense>
  );
}
