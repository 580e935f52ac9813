import { readLabelName } from '../../compose/catalog/labels.ts';
import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import { dependencyGraph, startOrder } from '../../compose/dependency-graph.ts';
import { isTruthy } from '../../compose/label-habits.ts';
import { sourceOf } from './graph-facts.ts';
import { mermaidText } from './mermaid-text.ts';

/** A description of the app for a README: its graph, services, ports, volumes and what reaches beyond the containers. */
export function markdownText(doc: ComposeDocument): string {
  const services = inStartOrder(doc);
  const parts = [
    `## Services\n\n${'```'}mermaid\n${mermaidText(doc)}${'```'}`,
    table(
      ['Service', 'From', 'Starts after', 'Restart'],
      services.map((service) => [
        `**${cell(service.name)}**`,
        code(sourceOf(service)),
        service.dependsOn.map(({ value }) => cell(value.service)).join(', '),
        code(service.restart?.value),
      ]),
    ),
    ...section('Ports', ['On the device', 'In the container', 'Service'], portRows(services)),
    ...section('Volumes', ['Volume', 'Service', 'Path', 'Access'], volumeRows(services)),
    ...section('Access to the device', ['Service', 'What it may do'], accessRows(services)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function inStartOrder(doc: ComposeDocument): readonly Service[] {
  const started = startOrder(dependencyGraph(doc, true)).flat();
  const names = new Set([...started, ...doc.services.keys()]);
  return [...names].flatMap((name) => doc.services.get(name) ?? []);
}

function portRows(services: readonly Service[]): readonly string[][] {
  return services.flatMap((service) =>
    service.ports.map(({ value: { hostIp, published, target, protocol } }) => [
      published === undefined
        ? 'any'
        : code(`${hostIp === undefined ? '' : `${hostIp}:`}${published}`),
      code(`${target}${protocol === undefined ? '' : `/${protocol}`}`),
      cell(service.name),
    ]),
  );
}

function volumeRows(services: readonly Service[]): readonly string[][] {
  return services.flatMap((service) =>
    service.volumes.map(({ value: { source, target, readOnly } }) => [
      code(source),
      cell(service.name),
      code(target),
      readOnly ? 'read only' : 'read and write',
    ]),
  );
}

function accessRows(services: readonly Service[]): readonly string[][] {
  return services.flatMap((service) => {
    const rights = rightsOf(service);
    return rights.length > 0 ? [[cell(service.name), rights.join('<br/>')]] : [];
  });
}

function rightsOf(service: Service): readonly string[] {
  const features = service.labels.flatMap(({ value }) => {
    const use = readLabelName(value.name);
    return use?.info?.key.startsWith('features.') && isTruthy(value.value) ? [value.name] : [];
  });
  return [
    ...(service.privileged?.value ? ['**privileged**: all devices and all rights'] : []),
    ...(service.networkMode?.value.kind === 'host' ? ['the network of the device'] : []),
    ...listed(
      'devices',
      service.devices.map(({ value }) => value.host),
    ),
    ...listed(
      'capabilities',
      service.capAdd.map(({ value }) => value),
    ),
    ...listed('features', features),
  ];
}

function listed(noun: string, names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`${noun}: ${names.map(code).join(', ')}`] : [];
}

function section(
  title: string,
  columns: readonly string[],
  rows: readonly string[][],
): readonly string[] {
  return rows.length > 0 ? [`## ${title}`, table(columns, rows)] : [];
}

function table(columns: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that stands as it is in a cell. */
function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** Text between backquotes in a cell; a longer fence where it holds some itself. */
function code(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')}${pad}${fence}`;
}
