import type { ComposeDocument } from '../../compose/compose-document.ts';
import { type GraphLine, graphFacts, type ServiceFacts } from './graph-facts.ts';

/**
 * The graph as a Mermaid flowchart, for READMEs and wikis that draw it.
 * Nodes have made-up ids, since names may be words of Mermaid's own, such as `end`.
 */
export function mermaidText(doc: ComposeDocument): string {
  const { services, missing, volumes, lines } = graphFacts(doc);
  const ids = new Map<string, string>();
  const idOf = (kind: 'service' | 'volume', name: string): string => {
    const key = `${kind} ${name}`;
    const id = ids.get(key) ?? `${kind === 'service' ? 's' : 'v'}${ids.size + 1}`;
    ids.set(key, id);
    return id;
  };
  const rows = [
    ...services.map((service) => `${idOf('service', service.name)}["${labelOf(service)}"]`),
    ...missing.map(
      (name) => `${idOf('service', name)}["${escaped(name)}<br/>not defined"]:::missing`,
    ),
    ...volumes.map((name) => `${idOf('volume', name)}[("${escaped(name)}")]`),
    ...lines.map((line) => {
      const to = idOf(line.kind === 'volume' ? 'volume' : 'service', line.to);
      return `${idOf('service', line.from)} ${arrowOf(line)} ${to}`;
    }),
    ...(missing.length > 0 ? ['classDef missing stroke-dasharray: 4 3'] : []),
  ];
  return `flowchart TD\n${rows.map((row) => `  ${row}\n`).join('')}`;
}

function labelOf({ name, source, ports }: ServiceFacts): string {
  const details = [source, ports.length > 0 ? ports.join(', ') : undefined];
  return [
    `<b>${escaped(name)}</b>`,
    ...details.flatMap((detail) => (detail ? [escaped(detail)] : [])),
  ].join('<br/>');
}

function arrowOf({ kind, words }: GraphLine): string {
  if (kind === 'volume') return '---';
  const arrow = kind === 'dependency' ? '-->' : '-.->';
  return words === undefined ? arrow : `${arrow}|${escaped(words)}|`;
}

/** Mermaid reads entities as HTML does, with `#` for `&`. */
function escaped(text: string): string {
  return text.replace(/[#"<>&|`\n]/g, (character) => `#${character.codePointAt(0)};`);
}
