import { findCapability } from '../compose/catalog/capabilities.ts';
import { fieldDocs } from '../compose/catalog/documentation.ts';
import { readLabelName } from '../compose/catalog/labels.ts';
import type { Field, Support } from '../compose/catalog/shape.ts';
import { TARGETS, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { serviceOf } from '../compose/service-of.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { isSamePath, type YamlPath } from '../text/yaml-path.ts';
import { fieldAt, placeAt } from './shapes-at.ts';

/** What to tell about the word at a place; each line is a paragraph of Markdown. */
export interface HoverContent {
  readonly range: SourceRange;
  readonly lines: readonly string[];
}

/** What the catalogue and the app know of the word at `offset`, if anything. */
export function hoverAt(
  doc: ComposeDocument,
  target: TargetId,
  offset: number,
): HoverContent | undefined {
  const path = doc.syntax.pathAt(offset);
  // A path is told by lines: on `ports: [80]` it leads into the brackets, wherever the word stands.
  for (let length = path.length; length > 0; length--) {
    const found = wordAt(doc, target, path.slice(0, length), offset);
    if (found) return found.lines.length > 0 ? found : undefined;
  }
  return undefined;
}

function wordAt(
  doc: ComposeDocument,
  target: TargetId,
  path: YamlPath,
  offset: number,
): HoverContent | undefined {
  const key = doc.syntax.rangeOf(path, 'key');
  if (typeof path.at(-1) === 'string' && holds(key, offset)) {
    return { range: key, lines: keyLines(doc, target, path) };
  }
  const value = doc.syntax.rangeOf(path, 'value');
  return holds(value, offset) ? { range: value, lines: valueLines(doc, path) } : undefined;
}

function holds({ from, to }: SourceRange, offset: number): boolean {
  return from <= offset && offset <= to && from < to;
}

function keyLines(doc: ComposeDocument, target: TargetId, path: YamlPath): readonly string[] {
  const name = String(path.at(-1));
  const field = fieldAt(doc.servicesPath, path);
  if (field) return fieldLines(doc, field, target, path);
  const label = labelLines(name);
  if (path.at(-2) === 'labels' && label.length > 0) return label;
  if (serviceOf(doc, path) === name && path.length === doc.servicesPath.length + 1) {
    return usersOf(doc, 'service', name);
  }
  if (path.length === 2 && path[0] === 'volumes') return usersOf(doc, 'volume', name);
  if (path.length === 2 && path[0] === 'networks') return usersOf(doc, 'network', name);
  return [];
}

function fieldLines(
  doc: ComposeDocument,
  field: Field,
  target: TargetId,
  path: YamlPath,
): readonly string[] {
  const place = placeAt(doc.servicesPath, path);
  return [
    `**${field.name}** ${field.help}`,
    ...(field.fallback ? [`Without it: \`${field.fallback}\`.`] : []),
    supportSentence(field.support[target], target),
    ...(place ? [`[Documentation](${fieldDocs(place, field.name)})`] : []),
  ];
}

function supportSentence(support: Support, target: TargetId): string {
  const title = TARGETS.find(({ id }) => id === target)?.title ?? target;
  switch (support) {
    case 'yes':
      return `Supported by ${title}.`;
    case 'ignored':
      return `${title} takes it, without effect.`;
    case 'dropped':
      return `${title} leaves it out and warns.`;
    case 'refused':
      return `${title} refuses a file that has it.`;
    case 'contract':
      return `${title} takes it, but today’s devices then refuse the release.`;
    case 'newer':
      return 'Docker Compose 2 takes it; docker-compose 1.29 refuses a file that has it.';
  }
}

function labelLines(name: string): readonly string[] {
  const info = readLabelName(name)?.info;
  if (!info) return [];
  return [
    `**${name}** ${info.help}`,
    ...(info.fallback === undefined ? [] : [`Without it: \`${info.fallback}\`.`]),
    ...(info.since === undefined ? [] : [`From ${info.since} on.`]),
    ...(info.risk === 'almost-root' ? ['A service that has this can do nearly everything.'] : []),
  ];
}

function valueLines(doc: ComposeDocument, path: YamlPath): readonly string[] {
  const relation = doc.relations.find((candidate) => isSamePath(candidate.path, path));
  if (relation?.kind === 'volume') return usersOf(doc, 'volume', relation.to);
  if (relation?.kind === 'network') return usersOf(doc, 'network', relation.to);
  if (relation) return usersOf(doc, 'service', relation.to);
  const word = doc.syntax.view(path)?.string;
  if (word === undefined) return [];
  if (path.includes('labels')) return labelLines(word.split('=')[0] ?? '');
  const capability = path.some((step) => step === 'cap_add' || step === 'cap_drop')
    ? findCapability(word)
    : undefined;
  return capability ? [`**${capability.name}** ${capability.help}.`] : [];
}

/** Who names a service, a volume or a network. */
function usersOf(
  doc: ComposeDocument,
  kind: 'service' | 'volume' | 'network',
  name: string,
): readonly string[] {
  const users = doc.relations.filter(
    (relation) =>
      relation.to === name &&
      (kind === 'service'
        ? relation.kind !== 'volume' && relation.kind !== 'network'
        : relation.kind === kind),
  );
  const names = [...new Set(users.map(({ from }) => from))];
  const title = `**${name}** is a ${kind} of this app.`;
  return [title, names.length > 0 ? `Used by ${names.join(', ')}.` : 'Nothing uses it.'];
}
