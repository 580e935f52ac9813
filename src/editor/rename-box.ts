import { editor } from 'monaco-editor/editor/editor.api';
import { type NamePlace, nameAt } from '../language/name-at.ts';
import { renameName } from '../language/rename-name.ts';
import type { Session } from '../store/session.ts';
import styles from './rename-box.module.css';

type View = editor.IStandaloneCodeEditor;
type Model = editor.ITextModel;

/** What the box says below its field. */
interface Words {
  readonly tone: 'hint' | 'refusal' | 'caution';
  readonly sentence: string;
}

/**
 * Asks for a new name where the cursor stands on one, and renames by the command for it. Monaco's own
 * rename is no use here: it wants to write into the model by itself, and to tell of refusals elsewhere.
 */
export class RenameBox implements editor.IContentWidget {
  readonly allowEditorOverflow = true;
  private readonly node = document.createElement('div');
  private readonly field = document.createElement('input');
  private readonly words = document.createElement('p');
  private place: NamePlace | undefined;
  private readonly view: View;
  private readonly model: Model;
  private readonly session: Session;

  constructor(view: View, model: Model, session: Session) {
    this.view = view;
    this.model = model;
    this.session = session;
    this.node.className = styles.box ?? '';
    this.field.className = styles.field ?? '';
    this.words.className = styles.words ?? '';
    this.field.spellcheck = false;
    this.words.id = 'compose-canvas-rename-words';
    this.words.setAttribute('role', 'status');
    this.field.setAttribute('aria-describedby', this.words.id);
    this.node.append(this.field, this.words);
    this.field.addEventListener('input', () => this.look());
    this.field.addEventListener('keydown', (event) => this.onKey(event));
    this.field.addEventListener('blur', () => this.close());
  }

  getId(): string {
    return 'compose-canvas.rename';
  }

  getDomNode(): HTMLElement {
    return this.node;
  }

  getPosition(): editor.IContentWidgetPosition | null {
    if (!this.place) return null;
    const { ABOVE, BELOW } = editor.ContentWidgetPositionPreference;
    return {
      position: this.model.getPositionAt(this.place.range.from),
      preference: [BELOW, ABOVE],
    };
  }

  /** Opens at the cursor, or says where it can be opened. */
  open(): void {
    const position = this.view.getPosition();
    const { doc } = this.session.store.getState();
    const place = position && nameAt(doc, this.model.getOffsetAt(position));
    if (!place) {
      this.session.notify(
        'refusal',
        'There is no name to change here. Put the cursor on the name of a service, a volume, a network or an anchor, then press F2.',
      );
      return;
    }
    this.close();
    this.place = place;
    this.field.value = place.name;
    this.field.setAttribute('aria-label', `New name of the ${place.kind} ${place.name}`);
    this.look();
    this.view.revealPositionInCenterIfOutsideViewport(position);
    this.view.addContentWidget(this);
    // What is not drawn yet takes no focus, and the next letter is meant for the field.
    this.view.render();
    this.field.focus();
    this.field.select();
  }

  close(): void {
    if (!this.place) return;
    this.place = undefined;
    this.view.removeContentWidget(this);
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter' && !this.rename()) return;
    this.close();
    this.view.focus();
  }

  /** Whether the box is done with: a name that is refused stays to be changed. */
  private rename(): boolean {
    const { place } = this;
    const to = this.field.value.trim();
    if (!place || to === place.name) return true;
    if (this.tell(place, to).tone === 'refusal') return false;
    // The text goes back to the editor first, so that the cursor is where the user left it.
    this.view.focus();
    return this.session.run(renameName(place, to), undefined).ok;
  }

  private look(): void {
    if (!this.place) return;
    const { tone, sentence } = this.tell(this.place, this.field.value.trim());
    this.field.setAttribute('aria-invalid', String(tone === 'refusal'));
    this.words.dataset.tone = tone;
    this.words.textContent = sentence;
    this.view.layoutContentWidget(this);
  }

  private tell(place: NamePlace, to: string): Words {
    if (to === place.name) {
      return { tone: 'hint', sentence: 'Enter renames it everywhere, Escape leaves it.' };
    }
    const result = this.session.preview(renameName(place, to), undefined);
    if (!result.ok) return { tone: 'refusal', sentence: result.refusal.sentence };
    if (result.caution) return { tone: 'caution', sentence: result.caution };
    const { length } = result.edits;
    return {
      tone: 'hint',
      sentence: length === 1 ? 'Stands at this one place.' : `Changes ${length} places.`,
    };
  }
}
