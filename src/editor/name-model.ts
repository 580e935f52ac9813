import type { editor, languages, Position } from 'monaco-editor/editor/editor.api';
import { nameAt } from '../language/name-at.ts';
import { type NamePlaces, placesOfName } from '../language/name-places.ts';
import type { Session } from '../store/session.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { modelRange } from './buffer-binding.ts';

/** Every place of the name that stands at a position, if one does and the document is that of the model. */
export function placesAt(
  session: Session,
  model: editor.ITextModel,
  position: Position,
): NamePlaces | undefined {
  const { doc } = session.store.getState();
  if (model.getValue() !== doc.syntax.text) return undefined;
  const place = nameAt(doc, model.getOffsetAt(position));
  return place && placesOfName(doc, place);
}

/** A range of the model as a location that Monaco can go to. */
export function locationIn(model: editor.ITextModel, range: SourceRange): languages.Location {
  return { uri: model.uri, range: modelRange(model, range) };
}
