import { IconWand } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Session } from '../../store/session.ts';
import { serviceOfNode } from '../graph/node-ids.ts';
import type { MenuRequest } from '../state/canvas-state.ts';
import type { MenuItem } from './menu-items.ts';

/** More would hide the rest of the menu; the palette has them all. */
const MOST = 5;

/** What can be done to a service in the text without a change of meaning; it comes a moment after the menu. */
export function useRefactoringItems(request: MenuRequest, session: Session): readonly MenuItem[] {
  const [items, setItems] = useState<readonly MenuItem[]>([]);
  useEffect(() => {
    const name = request.on === 'service' ? serviceOfNode(request.id ?? '') : undefined;
    let isWanted = name !== undefined;
    void import('../../language/refactorings/refactorings.ts').then(({ refactoringsAt }) => {
      const { shown, stale, target, selection } = session.store.getState();
      const path = shown.services.get(name ?? '')?.path;
      if (!isWanted || !path || stale) return;
      const found = refactoringsAt({ doc: shown, target, path, services: selection.services });
      setItems(
        found
          .filter(({ kind }) => kind !== 'rewrite')
          .slice(0, MOST)
          .map(({ title, command }, index) => ({
            title,
            icon: IconWand,
            startsSection: index === 0,
            run: () => void session.run(command, undefined),
          })),
      );
    });
    return () => {
      isWanted = false;
      setItems([]);
    };
  }, [request, session]);
  return items;
}
