import {
  IconArrowRight,
  IconArrowUpRight,
  IconBulb,
  IconCheck,
  IconCursorText,
  IconHierarchy2,
  IconMaximize,
  IconPlus,
  type IconProps,
  IconSelectAll,
  IconTrash,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { CONDITIONS } from '../../compose/fields/depends-on.ts';
import type { QuickFix, Severity } from '../../rules/rule.ts';
import type { GraphEdge } from '../graph/graph.ts';
import { serviceNodeId, serviceOfNode } from '../graph/node-ids.ts';
import { conditionWords } from '../graph/sentences.ts';
import type { MenuRequest } from '../state/canvas-state.ts';
import type { Gestures } from '../state/gestures.ts';

export interface MenuItem {
  readonly title: string;
  readonly icon: ComponentType<IconProps>;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly startsSection?: boolean;
  run(): void;
}

/** What the menu offers where it was asked for. */
export function menuItems(request: MenuRequest, gestures: Gestures): readonly MenuItem[] {
  const name = request.id === undefined ? undefined : serviceOfNode(request.id);
  const edge = gestures.focus.edgeOf(request.id);
  if (request.on === 'service' && name !== undefined) return serviceItems(name, gestures);
  if (request.on === 'edge' && edge) return edgeItems(edge, gestures);
  return canvasItems(request, gestures);
}

function serviceItems(name: string, gestures: Gestures): readonly MenuItem[] {
  const { model } = gestures;
  const { services } = model.session.store.getState().selection;
  const names = services.includes(name) && services.length > 1 ? services : [name];
  return [
    {
      title: 'Open in the panel',
      icon: IconArrowUpRight,
      keys: 'Enter',
      run: () => gestures.open(serviceNodeId(name)),
    },
    {
      title: 'Connect to…',
      icon: IconArrowRight,
      keys: 'C',
      run: () => gestures.connector.start(name, 'out', 'keys'),
    },
    {
      title: 'Rename',
      icon: IconCursorText,
      keys: 'F2',
      run: () => gestures.startRename(serviceNodeId(name)),
    },
    ...fixItems(name, gestures),
    {
      title: names.length > 1 ? `Remove ${names.length} services` : 'Remove',
      icon: IconTrash,
      keys: 'Del',
      danger: true,
      startsSection: true,
      run: () => gestures.removeServices(names),
    },
  ];
}

/** Fixes that the menu offers; all of them are in the list of problems. */
const MOST_FIXES = 4;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The first fix of each of the service's problems, the worst problems first. */
function fixItems(name: string, { model }: Gestures): readonly MenuItem[] {
  const { session } = model;
  const fixes = new Map<string, QuickFix>();
  session.store
    .getState()
    .diagnostics.filter(({ service }) => service === name)
    .sort((a, b) => RANK[a.severity] - RANK[b.severity])
    .forEach(({ fixes: [fix] }) => {
      if (fix && !fixes.has(fix.title)) fixes.set(fix.title, fix);
    });
  return [...fixes.values()].slice(0, MOST_FIXES).map((fix, index) => ({
    title: fix.title,
    icon: IconBulb,
    startsSection: index === 0,
    run: () => void session.applyFix(fix),
  }));
}

function edgeItems(edge: GraphEdge, gestures: Gestures): readonly MenuItem[] {
  const remove: MenuItem = {
    title: edge.kind === 'depends_on' ? 'Remove the dependency' : 'Where this comes from',
    icon: edge.kind === 'depends_on' ? IconTrash : IconArrowUpRight,
    danger: edge.kind === 'depends_on',
    startsSection: edge.kind === 'depends_on',
    run: () => gestures.removeEdge(edge),
  };
  if (edge.kind !== 'depends_on' || edge.missing) return [remove];
  const current = edge.condition ?? 'service_started';
  return [
    ...CONDITIONS.map((condition) => ({
      title: `Wait until ${edge.to} is ${conditionWords(condition)}`,
      icon: condition === current ? IconCheck : IconArrowRight,
      run: () => gestures.setCondition(edge, condition),
    })),
    { ...remove, keys: 'Del' },
  ];
}

function canvasItems({ place }: MenuRequest, gestures: Gestures): readonly MenuItem[] {
  return [
    {
      title: place ? 'Add a service here' : 'Add a service',
      icon: IconPlus,
      keys: 'A',
      run: () => gestures.add(place),
    },
    {
      title: 'Select all',
      icon: IconSelectAll,
      keys: 'Ctrl+A',
      startsSection: true,
      run: () => gestures.selectAll(),
    },
    { title: 'Arrange', icon: IconHierarchy2, keys: 'L', run: () => void gestures.arrange() },
    { title: 'Fit into view', icon: IconMaximize, keys: 'F', run: () => gestures.fit() },
  ];
}
