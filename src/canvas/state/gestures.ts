import { addService } from '../../commands/add-service.ts';
import { disconnect } from '../../commands/disconnect.ts';
import { removeServices } from '../../commands/remove-services.ts';
import { renameService } from '../../commands/rename-service.ts';
import { setCondition } from '../../commands/set-condition.ts';
import type { Point, Selection } from '../../store/session.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import { CARD } from '../graph/card-size.ts';
import type { GraphEdge } from '../graph/graph.ts';
import { serviceNodeId, serviceOfNode } from '../graph/node-ids.ts';
import { conditionWords, counted, listed } from '../graph/sentences.ts';
import { arrange } from '../layout/arrange.ts';
import { boundsOf } from '../layout/boxes.ts';
import { type CanvasModel, layoutEdges } from './canvas-model.ts';
import { Connector } from './connector.ts';
import { Focus } from './focus.ts';
import { servicePositions } from './placement.ts';
import { rememberParts, type ShownParts } from './shown-parts.ts';
import type { Viewport } from './viewport.ts';

/** How long the user may wait for "Arrange", in milliseconds. */
const ARRANGE_PATIENCE = 15_000;

/** Everything that a user can do on the canvas, by pointer, key or menu alike. */
export class Gestures {
  readonly model: CanvasModel;
  readonly viewport: Viewport;
  readonly connector: Connector;
  readonly focus: Focus;
  /** Added by this canvas and not named yet. */
  private unnamed: string | undefined;

  constructor(model: CanvasModel, viewport: Viewport) {
    this.model = model;
    this.viewport = viewport;
    this.focus = new Focus(model, viewport);
    this.connector = new Connector(model, this.focus);
  }

  private get session() {
    return this.model.session;
  }

  /** Adds a service, there or in the middle of what is to be seen, and lets the user name it. */
  add(place?: Point): void {
    const { x, y } = place ?? this.viewport.centre();
    this.model.wishPlace({ x: x - CARD.width / 2, y: y - CARD.head / 2 });
    const before = this.session.store.getState().shown.services;
    if (!this.session.run(addService, {}).ok) return;
    const { shown } = this.session.store.getState();
    const added = [...shown.services.keys()].find((name) => !before.has(name));
    if (added === undefined) return;
    this.unnamed = added;
    this.focus.on(serviceNodeId(added));
    this.model.say(`Added the service ${added}. Type its name, then press Enter.`);
    this.startRename(serviceNodeId(added));
  }

  startRename(id: string): void {
    if (serviceOfNode(id) === undefined) return;
    this.model.set({ active: id, renaming: id });
  }

  /** Ends renaming; false if the name was refused and the user should go on. */
  finishRename(name: string, value: string | undefined, refocus: boolean): boolean {
    const wanted = value?.trim();
    const changes = wanted !== undefined && wanted !== name;
    if (changes) {
      const ok = this.rename(name, wanted);
      if (!ok && refocus) return false;
      if (ok) this.model.say(`${name} is called ${wanted} now.`);
    }
    const current = changes && this.session.store.getState().shown.services.has(wanted);
    this.model.set({ renaming: undefined });
    if (refocus) this.model.focus(serviceNodeId(current ? wanted : name));
    return true;
  }

  /** A service that was added just now is added again under its name, so that it is one step and one folder. */
  private rename(from: string, to: string): boolean {
    const { shown, history } = this.session.store.getState();
    const at = this.model.placeOf(serviceNodeId(from));
    const isNew = this.unnamed === from && history.undo === addService.label({});
    this.unnamed = undefined;
    const canAdd = !shown.services.has(to) && this.session.preview(addService, { name: to }).ok;
    if (!isNew || !canAdd || !at) {
      return this.session.run(renameService, { from, to }).ok;
    }
    this.session.undo();
    this.model.wishPlace(at);
    return this.session.run(addService, { name: to }).ok;
  }

  /** Removes what is selected, or what has the focus. */
  removeSelected(): void {
    const { selection } = this.session.store.getState();
    const { active, graph } = this.model.store.getState();
    const edge = graph.edges.find(({ id }) => id === active);
    const focused = active === undefined ? undefined : serviceOfNode(active);
    if (edge) this.removeEdge(edge);
    else if (selection.edge) this.removeDependency(selection.edge);
    else if (selection.services.length > 0) this.removeServices(selection.services);
    else if (focused !== undefined) this.removeServices([focused]);
  }

  removeServices(names: readonly string[]): void {
    const next = this.focus.besides(names);
    if (!this.session.run(removeServices, { names }).ok) return;
    const sentence = `Removed ${listed(names)}. Undo brings ${names.length > 1 ? 'them' : 'it'} back.`;
    this.tell(sentence);
    if (next !== undefined) this.model.focus(next);
  }

  removeEdge(edge: GraphEdge): void {
    if (edge.kind === 'depends_on') {
      this.removeDependency(edge);
      return;
    }
    this.session.notify(
      'caution',
      `This line comes from “${edge.kind}” of ${edge.from}. Change it in the panel or in the text.`,
    );
  }

  private removeDependency({ from, to }: { readonly from: string; readonly to: string }): void {
    if (!this.session.run(disconnect, { from, to }).ok) return;
    this.tell(`${from} no longer depends on ${to}. Undo brings that back.`);
    this.model.focus(serviceNodeId(from));
  }

  setCondition({ from, to }: GraphEdge, condition: string): void {
    if (!this.session.run(setCondition, { from, to, condition }).ok) return;
    this.model.say(`${from} waits until ${to} is ${conditionWords(condition)}.`);
  }

  /** Moves the selected services, or the focused one. */
  moveBy(dx: number, dy: number): void {
    const { selection } = this.session.store.getState();
    const { active } = this.model.store.getState();
    const focused = active === undefined ? undefined : serviceOfNode(active);
    const names =
      selection.services.length > 0 ? selection.services : focused === undefined ? [] : [focused];
    const moved = new Map<string, Point>();
    for (const name of names) {
      const at = this.model.placeOf(serviceNodeId(name));
      if (at) moved.set(name, { x: Math.round(at.x + dx), y: Math.round(at.y + dy) });
    }
    this.place(moved);
    if (moved.size > 0) this.model.say(`Moved ${listed([...moved.keys()])}.`);
  }

  /** Puts services where the user has dragged them, as one step. */
  place(moved: ReadonlyMap<string, Point>): void {
    if (moved.size === 0) return;
    const [first = ''] = moved.keys();
    this.session.move(
      moved,
      moved.size === 1 ? `Move ${first}` : `Move ${counted(moved.size, 'service')}`,
    );
  }

  /** Opens the menu of a node or an edge, or of the canvas, below it. */
  openMenu(id: string | undefined): void {
    const { graph } = this.model.store.getState();
    const card = graph.cards.find((item) => item.id === id);
    const edge = graph.edges.find((item) => item.id === id);
    const ends = edge && [this.model.placeOf(edge.source), this.model.placeOf(edge.target)];
    const at = card ? this.model.placeOf(card.id) : ends?.[0];
    const centre = this.viewport.centre();
    const corner = at ? { x: at.x + 24, y: at.y + (card?.height ?? CARD.head) } : centre;
    const on = card ? (card.kind === 'service' ? 'service' : 'canvas') : edge ? 'edge' : 'canvas';
    this.model.set({ menu: { on, id, at: this.viewport.toWindow(corner), place: undefined } });
  }

  /** Lays everything out anew, as one step. */
  async arrange(): Promise<void> {
    const { graph } = this.model.store.getState();
    if (graph.cards.length === 0) return;
    this.model.say('Arranging the services.');
    const places = await arrange(graph.cards, layoutEdges(graph), ARRANGE_PATIENCE);
    // Services that came or went meanwhile keep their places.
    const { graph: current } = this.model.store.getState();
    this.model.placeGhosts(places);
    this.session.move(servicePositions(current, places), 'Arrange');
    this.model.say('Arranged the services. Undo brings them back.');
    this.viewport.fit(
      boundsOf(
        current.cards.flatMap((card) => {
          const at = places.get(card.id) ?? this.model.placeOf(card.id);
          return at ? [{ ...at, width: card.width, height: card.height }] : [];
        }),
      ),
    );
  }

  /** Brings everything into view. */
  fit(atOnce = false): void {
    this.viewport.fit(boundsOf(this.model.boxes()), atOnce);
  }

  /** Panes come and go: the picture stays where it is, and who looked at all of it goes on to do so. */
  resized(): void {
    this.viewport.resized(boundsOf(this.model.boxes()));
  }

  /** Shows or hides what explains the picture, now and on later visits. */
  toggle(part: keyof ShownParts): void {
    const { minimap, legend } = this.model.store.getState();
    const parts = { minimap, legend };
    const next = { ...parts, [part]: !parts[part] };
    this.model.set(next);
    rememberParts(next);
  }

  /** Opens a service, or a dependency, in the panel and leads the keyboard there. */
  open(id: string | undefined): void {
    const edge = this.focus.edgeOf(id);
    const name = id === undefined ? undefined : serviceOfNode(id);
    const { shown } = this.session.store.getState();
    const path = name === undefined ? undefined : shown.services.get(name)?.path;
    if (edge?.kind === 'depends_on') {
      const { kind, from, to } = edge;
      const written = shown.relations.find(
        (relation) => relation.kind === kind && relation.from === from && relation.to === to,
      );
      if (written) this.openInPanel({ services: [], edge: { from, to } }, written.path);
    } else if (name !== undefined && path) {
      this.openInPanel({ services: [name] }, path);
      this.model.say(`${name} is open in the panel.`);
    }
  }

  /** Asked for anew, also when it is what was asked for last. */
  private openInPanel(selection: Pick<Selection, 'services' | 'edge'>, focus: YamlPath): void {
    this.session.select({ ...selection, by: 'canvas' });
    this.session.select({ ...selection, focus: [...focus], by: 'canvas' });
  }

  selectAll(): void {
    const services = [...this.session.store.getState().shown.services.keys()];
    this.session.select({ services, by: 'canvas' });
    this.model.say(`Selected ${counted(services.length, 'service')}.`);
  }

  /** Shows it, which is heard too; if the step itself has something to show, it is heard alone. */
  private tell(sentence: string): void {
    const { notice } = this.session.store.getState();
    if (notice?.tone === 'caution') this.model.say(sentence);
    else this.session.notify('done', sentence);
  }
}
