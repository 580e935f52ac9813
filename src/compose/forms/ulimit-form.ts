import {
  cannotRewrite,
  type Form,
  otherForm,
  plainText,
  refuseOtherKeys,
  shortOrLong,
} from './form.ts';

/** `nofile: 1024` and `nofile: {soft: 1024, hard: 1024}`. */
export const ulimitForm: Form = {
  key: 'ulimits',
  unit: 'item',
  one: 'limit',
  read: shortOrLong,
  other: otherForm,
  rewrite(view) {
    if (view.kind === 'scalar') {
      const { scalar } = view;
      if (typeof scalar !== 'number' || plainText(view) === undefined) {
        return cannotRewrite(view, 'it is no whole number.');
      }
      return { ok: true, value: { soft: scalar, hard: scalar } };
    }
    const odd = refuseOtherKeys(view, ['soft', 'hard']);
    if (odd) return odd;
    const soft = view.get('soft')?.scalar;
    const hard = view.get('hard')?.scalar;
    if (typeof soft !== 'number' || soft !== hard) {
      return cannotRewrite(view, 'one number can only say that both limits are the same.');
    }
    return { ok: true, value: soft };
  },
};
