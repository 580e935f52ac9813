import type { Point } from '../../store/session.ts';
import { serviceNodeId, serviceOfNode } from '../graph/node-ids.ts';
import { edgeSentence } from '../graph/sentences.ts';
import type { Gestures } from '../state/gestures.ts';
import type { KeyAction } from './keys.ts';
import type { Direction } from './neighbour.ts';

const STEP = 24;
const FINE_STEP = 4;

const VECTORS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Does what a key means; false if it means nothing here, so that the key keeps its usual meaning. */
export function runKey(action: KeyAction, gestures: Gestures): boolean {
  const { model, viewport, focus, connector } = gestures;
  const { active, connecting } = model.store.getState();
  const service = active === undefined ? undefined : serviceOfNode(active);
  switch (action.kind) {
    case 'go':
      goTo(focus.toward(action.direction), gestures);
      return true;
    case 'go-end':
      goTo(focus.end(action.end), gestures);
      return true;
    case 'move': {
      const step = action.fine ? FINE_STEP : STEP;
      const { x, y } = VECTORS[action.direction];
      gestures.moveBy(x * step, y * step);
      return true;
    }
    case 'open':
      gestures.open(active);
      return true;
    case 'toggle':
      toggle(gestures);
      return true;
    case 'next-edge':
      goToEdge(gestures);
      return true;
    case 'connect':
      if (service !== undefined) {
        connector.start(service, 'out', 'keys');
        connector.over(undefined);
      }
      return true;
    case 'type':
      connector.type(action.letter);
      return true;
    case 'confirm':
      connector.finish();
      return true;
    case 'cancel':
      return cancel(gestures, connecting !== undefined);
    case 'rename':
      if (active !== undefined) gestures.startRename(active);
      return true;
    case 'remove':
      gestures.removeSelected();
      return true;
    case 'add':
      gestures.add();
      return true;
    case 'select-all':
      gestures.selectAll();
      return true;
    case 'arrange':
      void gestures.arrange();
      return true;
    case 'fit':
      gestures.fit();
      return true;
    case 'zoom-in':
      viewport.zoomIn();
      return true;
    case 'zoom-out':
      viewport.zoomOut();
      return true;
    case 'menu':
      gestures.openMenu(active);
      return true;
  }
}

/** The focus takes the selection along, so that panels and text follow; while connecting it only aims. */
function goTo(id: string | undefined, { model, focus, connector }: Gestures): void {
  if (id === undefined) return;
  const name = serviceOfNode(id);
  if (model.store.getState().connecting) {
    focus.on(id);
    connector.over(name);
    return;
  }
  model.session.select({ services: name === undefined ? [] : [name], by: 'canvas' });
  focus.on(id);
}

function goToEdge({ model, focus }: Gestures): void {
  const edge = focus.nextEdge();
  if (!edge) {
    model.say('Nothing depends on this service, and it depends on nothing.');
    return;
  }
  const { kind, from, to } = edge;
  model.session.select({
    services: [],
    ...(kind === 'depends_on' && { edge: { from, to } }),
    by: 'canvas',
  });
  focus.on(edge.id);
  model.say(edgeSentence(edge));
}

function toggle({ model }: Gestures): void {
  const { active } = model.store.getState();
  const service = active === undefined ? undefined : serviceOfNode(active);
  if (service === undefined) return;
  const { services } = model.session.store.getState().selection;
  const isPicked = services.includes(service);
  model.session.select({
    services: isPicked ? services.filter((name) => name !== service) : [...services, service],
    by: 'canvas',
  });
  model.say(isPicked ? `${service} is no longer selected.` : `${service} is selected.`);
}

function cancel({ model, connector, focus }: Gestures, connecting: boolean): boolean {
  const { active } = model.store.getState();
  const edge = focus.edgeOf(active);
  const { selection } = model.session.store.getState();
  if (connecting) connector.cancel();
  else if (edge) {
    model.session.select({ services: [edge.from], by: 'canvas' });
    focus.on(serviceNodeId(edge.from));
  } else if (selection.services.length > 0 || selection.edge) {
    model.session.select({ services: [], by: 'canvas' });
  } else return false;
  return true;
}
