import { parseDevice, printDevice } from '../fields/devices.ts';
import {
  cannotRewrite,
  compact,
  type Form,
  otherForm,
  refuseOtherKeys,
  shortOrLong,
} from './form.ts';

/** `/dev/a:/dev/b:rw` and `{source: /dev/a, target: /dev/b, permissions: rw}`. */
export const deviceForm: Form = {
  key: 'devices',
  unit: 'item',
  one: 'device',
  read: shortOrLong,
  other: otherForm,
  rewrite(view) {
    if (view.kind === 'scalar') {
      const { host, container, permissions, problem } = parseDevice(view.string ?? '');
      if (problem) return cannotRewrite(view, problem);
      return { ok: true, value: compact({ source: host, target: container ?? host, permissions }) };
    }
    const odd = refuseOtherKeys(view, ['source', 'target', 'permissions']);
    if (odd) return odd;
    const host = view.get('source')?.string;
    const container = view.get('target')?.string;
    if (host === undefined) return cannotRewrite(view, 'it has no source.');
    const permissions = view.get('permissions')?.string;
    return { ok: true, value: printDevice({ host, container: container ?? host, permissions }) };
  },
};
