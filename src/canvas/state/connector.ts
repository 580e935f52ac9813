import { connect } from '../../commands/connect.ts';
import { type ConnectDirection, meantEdge, refusedTargets } from '../graph/connect-targets.ts';
import { serviceNodeId } from '../graph/node-ids.ts';
import { counted } from '../graph/sentences.ts';
import type { CanvasModel } from './canvas-model.ts';
import type { Connecting } from './canvas-state.ts';
import type { Focus } from './focus.ts';

/** Makes one service depend on another: by dragging, or by picking with keys. */
export class Connector {
  private readonly model: CanvasModel;
  private readonly focus: Focus;

  constructor(model: CanvasModel, focus: Focus) {
    this.model = model;
    this.focus = focus;
  }

  private get connecting(): Connecting | undefined {
    return this.model.store.getState().connecting;
  }

  start(at: string, direction: ConnectDirection, via: Connecting['via']): void {
    const { session } = this.model;
    const { shown } = session.store.getState();
    const refused = refusedTargets(shown, at, direction);
    this.model.set({
      connecting: { at, direction, via, refused, over: undefined, refusal: undefined, typed: '' },
    });
    const open = [...shown.services.keys()].filter((name) => !refused.has(name)).length;
    this.model.say(
      `Choose what ${at} shall depend on: ${counted(open, 'service')} can be chosen. Arrow keys or letters to go, Enter to connect, Escape to leave.`,
    );
  }

  /** The pointer or the focus is on this service now, or on none. */
  over(name: string | undefined): void {
    const { connecting } = this;
    if (!connecting || connecting.over === name) return;
    const refusal = name === undefined ? undefined : this.refusalOf(connecting, name);
    this.model.set({ connecting: { ...connecting, over: name, refusal } });
    if (connecting.via === 'keys' && name !== undefined) {
      this.model.say(refusal ?? `${name}. Press Enter and ${this.meaning(connecting, name)}.`);
    }
  }

  /** Goes to the first service whose name begins with the letters typed so far. */
  type(letter: string): void {
    const { connecting } = this;
    if (!connecting) return;
    const names = [...this.model.session.store.getState().shown.services.keys()];
    const find = (typed: string): string | undefined =>
      names.find((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
    const longer = connecting.typed + letter;
    const typed = find(longer) === undefined ? letter : longer;
    const found = find(typed);
    this.model.set({ connecting: { ...connecting, typed } });
    if (found === undefined) return;
    this.focus.on(serviceNodeId(found));
    this.over(found);
  }

  /** Connects to where the pointer or the focus is; a target that cannot be says why. */
  finish(): void {
    const { connecting } = this;
    this.model.set({ connecting: undefined });
    if (connecting?.over === undefined) return;
    const { at, over, direction, via } = connecting;
    if (over === at && via === 'pointer') return;
    const edge = meantEdge(at, direction, over);
    const { ok } = this.model.session.run(connect, edge);
    if (ok) {
      this.model.session.select({ services: [], edge, by: 'canvas' });
      this.model.say(`${edge.from} depends on ${edge.to} now. Undo takes it back.`);
    }
    if (via === 'keys') this.focus.on(serviceNodeId(at));
  }

  cancel(): void {
    const { connecting } = this;
    if (!connecting) return;
    this.model.set({ connecting: undefined });
    this.model.say('Nothing was connected.');
    if (connecting.via === 'keys') this.focus.on(serviceNodeId(connecting.at));
  }

  private meaning({ at, direction }: Connecting, name: string): string {
    const { from, to } = meantEdge(at, direction, name);
    return `${from} depends on ${to}`;
  }

  private refusalOf({ at, direction }: Connecting, name: string): string | undefined {
    const result = this.model.session.preview(connect, meantEdge(at, direction, name));
    return result.ok ? undefined : result.refusal.sentence;
  }
}
