import { suggestedValues } from '../compose/catalog/catalogue.ts';
import { fieldDocs } from '../compose/catalog/documentation.ts';
import type { Field, Support } from '../compose/catalog/shape.ts';
import { TARGETS, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Project } from '../compose/project/project.ts';
import { serviceOf } from '../compose/service-of.ts';
import type { SourceRange } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { meaningsOf } from './anchors.ts';
import { cursorPlace } from './cursor-place.ts';
import { anchorLines, declaredKind, nameLines } from './hover-names.ts';
import { labelLines, valueLines, variableAt } from './hover-values.ts';
import { nameAt } from './name-at.ts';
import { fieldAt, placeAt } from './shapes-at.ts';
import { usualChoices } from './usual-choices.ts';

/** What to tell about the word at a place; each line is a paragraph of Markdown. */
export interface HoverContent {
  readonly range: SourceRange;
  readonly lines: readonly string[];
}

/**
 * What the catalogue and the app know of the word at `offset`, if anything.
 * @param project the folder around the file, where it was opened
 * @param whole the app, if the file is but a part of it
 */
export function hoverAt(
  doc: ComposeDocument,
  target: TargetId,
  offset: number,
  project?: Project,
  whole: ComposeDocument = doc,
): HoverContent | undefined {
  const variable = variableAt(doc, target, offset, project);
  if (variable) return variable;
  const name = nameAt(doc, offset);
  if (name?.kind === 'anchor') return { range: name.range, lines: anchorLines(doc, name) };
  const path = doc.syntax.pathAt(offset);
  // A path is told by lines: on `ports: [80]` it leads into the brackets, wherever the word stands.
  for (let length = path.length; length > 0; length--) {
    const found = wordAt({ doc, whole }, target, path.slice(0, length), offset);
    if (found) return found.lines.length > 0 ? found : undefined;
  }
  return undefined;
}

interface Part {
  readonly doc: ComposeDocument;
  readonly whole: ComposeDocument;
}

function wordAt(
  part: Part,
  target: TargetId,
  path: YamlPath,
  offset: number,
): HoverContent | undefined {
  const { doc, whole } = part;
  const key = doc.syntax.rangeOf(path, 'key');
  if (typeof path.at(-1) === 'string' && holds(key, offset)) {
    return { range: key, lines: keyLines(part, target, path, key) };
  }
  const value = doc.syntax.rangeOf(path, 'value');
  return holds(value, offset) ? { range: value, lines: valueLines(doc, path, whole) } : undefined;
}

function holds({ from, to }: SourceRange, offset: number): boolean {
  return from <= offset && offset <= to && from < to;
}

function keyLines(
  { doc, whole }: Part,
  target: TargetId,
  path: YamlPath,
  key: SourceRange,
): readonly string[] {
  const name = String(path.at(-1));
  const field = fieldAt(doc.servicesPath, path) ?? fieldInExtension(doc, path, key);
  if (field) return fieldLines(doc, field, target, path);
  const label = labelLines(name);
  if (path.at(-2) === 'labels' && label.length > 0) return label;
  if (serviceOf(doc, path) === name && path.length === doc.servicesPath.length + 1) {
    return nameLines(whole, 'service', name);
  }
  const declared = declaredKind(path);
  if (declared) return nameLines(whole, declared, name);
  // A key that names a service or a network, as in the long form of depends_on.
  return valueLines(doc, path, whole);
}

/** The field that a key of an extension stands for where services take it in. */
function fieldInExtension(
  { syntax, servicesPath }: ComposeDocument,
  path: YamlPath,
  key: SourceRange,
): Field | undefined {
  if (!String(path[0]).startsWith('x-')) return undefined;
  const place = cursorPlace(syntax.text, key.from);
  const meanings = place ? meaningsOf(syntax.text, place) : [];
  return meanings
    .map((meaning) => fieldAt(servicesPath, [...meaning, String(path.at(-1))]))
    .find((field) => field !== undefined);
}

function fieldLines(
  doc: ComposeDocument,
  field: Field,
  target: TargetId,
  path: YamlPath,
): readonly string[] {
  const place = placeAt(doc.servicesPath, path);
  const fallback = fallbackOf(field, target);
  return [
    `**${field.name}** ${field.help}`,
    ...valuesOf(field, path),
    ...(fallback === undefined ? [] : [`Without it: \`${fallback}\`.`]),
    supportSentence(field.support[target], target),
    ...(place ? [`[Documentation](${fieldDocs(place, field.name)})`] : []),
  ];
}

/** Values that the field may have, or usually has. */
function valuesOf(field: Field, path: YamlPath): readonly string[] {
  const told = usualChoices(path).map(({ value }) => value);
  const values = [...new Set([...told, ...suggestedValues(field.shape)])].filter(
    (value) => !value.endsWith(':'),
  );
  if (values.length === 0) return [];
  return [`Values: ${values.map((value) => `\`${value}\``).join(', ')}.`];
}

/** What holds where the field is not written: devices start services again, plain Docker Compose does not. */
function fallbackOf(field: Field, target: TargetId): string | undefined {
  const isDevice = TARGETS.find(({ id }) => id === target)?.device ?? true;
  return field.name === 'restart' && !isDevice ? 'no' : field.fallback;
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
