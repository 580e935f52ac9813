import { latePart } from '../../ui/late-part.tsx';
import { useCanvas } from './canvas-context.ts';

const ContextMenu = latePart(async () => (await import('./context-menu.tsx')).ContextMenu, {
  failed: () => null,
});

/** Where a context menu appears; fetched with the first one. */
export function MenuPlace() {
  const menu = useCanvas((state) => state.menu);
  if (!menu) return null;
  return <ContextMenu request={menu} key={`${menu.id} ${menu.at.x} ${menu.at.y}`} />;
}
