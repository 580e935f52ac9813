import type { Service } from '../compose/compose-document.ts';
import { type Port, parsePort, printPort } from '../compose/fields/ports.ts';
import type { YamlValue } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { appendItem } from './list-field.ts';
import { planField } from './plan-edit.ts';

export interface AddPortArgs {
  readonly service: string;
  /** The short syntax: `80:80`, `127.0.0.1:8080:80/udp`. */
  readonly port: string;
}

/** Publishes a port. Always in quotes, because YAML 1.1 reads a bare 22:22 as 1342. */
export const addPort: Command<AddPortArgs> = {
  id: 'add-port',
  label: ({ service, port }) => `Publish port ${port.trim()} on ${service}`,
  plan(doc, { service, port: text }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'ports'];
    const port = parsePort(text.trim());
    if (port.problem !== undefined) return refuse('bad-port', port.problem, path);
    const { ports } = target.service;
    if (ports.some(({ value }) => meaningOf(value) === meaningOf(port))) {
      return refuse('port-exists', `${service} already publishes ${text.trim()}.`, path);
    }
    const onlyLong = ports.length > 0 && ports.every(({ value }) => value.form === 'long');
    const item = onlyLong ? longForm(port) : port.raw;
    const edit = appendItem(target, 'ports', item, 'double');
    return planField(doc, service, edit, path, cautionFor(target.service));
  },
};

function meaningOf(port: Port): string {
  return printPort({ ...port, protocol: (port.protocol ?? 'tcp').toLowerCase() });
}

function longForm({ target, published, hostIp, protocol }: Port): YamlValue {
  return {
    target: /^\d+$/.test(target) ? Number(target) : target,
    ...(published !== undefined && { published }),
    ...(hostIp !== undefined && { host_ip: hostIp }),
    ...(protocol !== undefined && { protocol }),
  };
}

function cautionFor({ name, networkMode }: Service): string | undefined {
  if (networkMode?.value.kind !== 'host') return undefined;
  return `${name} is on the network of the device itself (network mode host), so “ports” have no effect there.`;
}
