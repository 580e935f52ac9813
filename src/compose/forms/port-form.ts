import { parsePort, printPort } from '../fields/ports.ts';
import {
  cannotRewrite,
  compact,
  type Form,
  numberOrText,
  otherForm,
  refuseOtherKeys,
  shortOrLong,
} from './form.ts';

/** `8080:80` and `{target: 80, published: 8080}`. */
export const portForm: Form = {
  key: 'ports',
  unit: 'item',
  one: 'port',
  read: shortOrLong,
  other: otherForm,
  rewrite(view) {
    if (view.kind === 'scalar') {
      const { hostIp, published, target, protocol, problem } = parsePort(view.string ?? '');
      if (problem) return cannotRewrite(view, problem);
      if (target.includes('-') && !target.includes('$')) {
        return cannotRewrite(view, 'a range of ports in the container can only be written short.');
      }
      const value = compact({
        target: numberOrText(target),
        published: published === undefined ? undefined : numberOrText(published),
        host_ip: hostIp,
        protocol,
      });
      return { ok: true, value };
    }
    const odd = refuseOtherKeys(view, ['target', 'published', 'host_ip', 'protocol', 'mode']);
    if (odd) return odd;
    const mode = view.get('mode')?.string;
    if (mode !== undefined && mode !== 'ingress') {
      return cannotRewrite(view, `the short form has no place for “mode: ${mode}”.`);
    }
    const target = view.get('target')?.string;
    if (target === undefined) return cannotRewrite(view, 'it has no target.');
    const protocol = view.get('protocol')?.string;
    const value = printPort({
      hostIp: view.get('host_ip')?.string,
      published: view.get('published')?.string,
      target,
      protocol: protocol === 'tcp' ? undefined : protocol,
    });
    return { ok: true, value };
  },
};
