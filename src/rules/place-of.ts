import type { ComposeDocument } from '../compose/compose-document.ts';
import type { SourceRange } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Finding } from './rule.ts';

/**
 * The characters a finding is about, on one line: the value of a scalar, the key of a collection,
 * and for what is inherited the alias or the merge key that brings it.
 */
export function placeOf(doc: ComposeDocument, finding: Finding): SourceRange {
  const { syntax } = doc;
  if (finding.range) return firstLine(syntax.text, finding.range);
  if (finding.path.length === 0) return firstLine(syntax.text, { from: 0, to: syntax.text.length });
  if (!syntax.has(finding.path)) return inheritedPlace(doc, finding.path);
  const part = finding.part ?? usualPart(doc, finding.path);
  const isItem = typeof finding.path.at(-1) === 'number';
  const range = syntax.rangeOf(finding.path, isItem && part === 'key' ? 'value' : part);
  return firstLine(
    syntax.text,
    range.from === range.to ? syntax.rangeOf(finding.path, isItem ? 'entry' : 'key') : range,
  );
}

function usualPart(doc: ComposeDocument, path: YamlPath): 'key' | 'value' {
  const isItem = typeof path.at(-1) === 'number';
  return isItem || doc.syntax.view(path)?.kind === 'scalar' ? 'value' : 'key';
}

function inheritedPlace(doc: ComposeDocument, path: YamlPath): SourceRange {
  const { syntax } = doc;
  for (let length = path.length - 1; length > 0; length--) {
    const ancestor = path.slice(0, length);
    if (!syntax.has(ancestor)) continue;
    const merge = [...ancestor, '<<'];
    if (syntax.has(merge)) return firstLine(syntax.text, syntax.rangeOf(merge));
    const part = syntax.view(ancestor)?.alias === undefined ? 'key' : 'value';
    return firstLine(syntax.text, syntax.rangeOf(ancestor, part));
  }
  return firstLine(syntax.text, syntax.rangeOf(path));
}

function firstLine(text: string, { from, to }: SourceRange): SourceRange {
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? to : Math.max(from, Math.min(to, end)) };
}
