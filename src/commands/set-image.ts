import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { dropField, writeField } from './field-edit.ts';
import { findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';

export interface SetImageArgs {
  readonly service: string;
  /** Undefined takes the image away. */
  readonly image: string | undefined;
}

/** Sets the image that a service runs. */
export const setImage: Command<SetImageArgs> = {
  id: 'set-image',
  label: ({ service, image }) =>
    image === undefined ? `Remove image of ${service}` : `Set image of ${service} to ${image}`,
  plan(doc, { service, image }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'image'];
    if (image !== undefined && (image.trim() === '' || /\s/.test(image.trim()))) {
      return refuse(
        'bad-image',
        `“${image}” is no image: write a name such as redis:7-alpine.`,
        path,
      );
    }
    const edit =
      image === undefined ? dropField(target, 'image') : writeField(target, 'image', image.trim());
    if (!edit.ok) return edit;
    return planField(doc, service, edit, path);
  },
};
