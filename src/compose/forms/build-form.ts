import { cannotRewrite, type Form, otherForm, refuseOtherKeys, shortOrLong } from './form.ts';

/** `build: ./web` and `build: {context: ./web}`. */
export const buildForm: Form = {
  key: 'build',
  unit: 'field',
  one: 'build',
  read: shortOrLong,
  other: otherForm,
  rewrite(view) {
    if (view.kind === 'scalar') return { ok: true, value: { context: view.string ?? '' } };
    const odd = refuseOtherKeys(view, ['context']);
    if (odd) return odd;
    const context = view.get('context')?.string;
    return context === undefined
      ? cannotRewrite(view, 'it has no context.')
      : { ok: true, value: context };
  },
};
