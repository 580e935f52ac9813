import type { ComposeDocument } from '../../compose/compose-document.ts';
import { type GraphLine, graphFacts, type ServiceFacts } from './graph-facts.ts';

/** The graph in Graphviz's DOT language. */
export function graphvizText(doc: ComposeDocument): string {
  const { services, missing, volumes, lines } = graphFacts(doc);
  const rows = [
    'rankdir=TB',
    'node [shape=box, style=rounded, fontname="Helvetica"]',
    'edge [fontname="Helvetica", fontsize=10]',
    ...services.map((service) => `${serviceId(service.name)} [label=${quoted(labelOf(service))}]`),
    ...missing.map(
      (name) =>
        `${serviceId(name)} [label=${quoted(`${name}\nnot defined`)}, style="rounded,dashed"]`,
    ),
    ...volumes.map((name) => `${volumeId(name)} [label=${quoted(name)}, shape=cylinder, style=""]`),
    ...lines.map(edgeOf),
  ];
  return `digraph compose {\n${rows.map((row) => `  ${row};\n`).join('')}}\n`;
}

function edgeOf({ from, to, kind, words }: GraphLine): string {
  const looks = [
    ...(kind === 'volume' ? ['arrowhead=none'] : []),
    ...(kind === 'use' ? ['style=dashed'] : []),
    ...(words === undefined ? [] : [`label=${quoted(words)}`]),
  ];
  const end = kind === 'volume' ? volumeId(to) : serviceId(to);
  return `${serviceId(from)} -> ${end}${looks.length > 0 ? ` [${looks.join(', ')}]` : ''}`;
}

function labelOf({ name, source, ports }: ServiceFacts): string {
  return [name, ...(source ? [source] : []), ...(ports.length > 0 ? [ports.join(', ')] : [])].join(
    '\n',
  );
}

/** A service and a volume may have the same name. */
function serviceId(name: string): string {
  return quoted(`service ${name}`);
}

function volumeId(name: string): string {
  return quoted(`volume ${name}`);
}

function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
}
