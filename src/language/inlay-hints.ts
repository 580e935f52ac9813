import { TARGETS, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { lineEnd } from '../text/lines.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { printPath } from '../text/yaml-path.ts';

/** What holds although it is not written, to show behind a line. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * What the target takes for granted where the file says nothing: a service's restart policy and network,
 * the folder it is built from, the port of the device for a port alone (domain notes 2, `restart`).
 */
export function inlayHints(
  doc: ComposeDocument,
  target: TargetId,
  { from, to }: SourceRange,
): readonly InlayHint[] {
  const isDevice = TARGETS.find(({ id }) => id === target)?.device ?? true;
  const hints: InlayHint[] = [];
  for (const service of doc.services.values()) {
    const entry = doc.syntax.rangeOf(service.path);
    if (entry.to < from || entry.from > to || service.alias !== undefined) continue;
    hints.push(
      ...defaultsOf(doc, service, isDevice),
      ...contextOf(doc, service),
      ...freePorts(doc, service),
    );
  }
  return hints;
}

function defaultsOf(
  doc: ComposeDocument,
  service: Service,
  isDevice: boolean,
): readonly InlayHint[] {
  if (service.keys.length === 0) return [];
  const restart = isDevice ? 'always' : 'no';
  const missing = [
    ...(service.restart === undefined ? [`restart: ${restart}`] : []),
    ...(hasNetwork(service) ? [] : ['network: default']),
  ];
  if (missing.length === 0) return [];
  const key = doc.syntax.rangeOf(service.path, 'key');
  return [
    {
      offset: endOfLine(doc, key.to),
      label: missing.join(', '),
      tooltip: `Not written, so it holds for ${service.name}.`,
    },
  ];
}

function hasNetwork(service: Service): boolean {
  return service.networkMode !== undefined || service.syntaxOf('networks') !== 'absent';
}

function contextOf(doc: ComposeDocument, service: Service): readonly InlayHint[] {
  const path = [...service.path, 'build'];
  const view = doc.syntax.view(path);
  if (!doc.syntax.has(path) || view?.kind !== 'map' || view.flow || view.get('context')) return [];
  const key = doc.syntax.rangeOf(path, 'key');
  return [
    {
      offset: endOfLine(doc, key.to),
      label: 'context: .',
      tooltip: 'Not written, so the folder of this file is built.',
    },
  ];
}

function freePorts(doc: ComposeDocument, service: Service): readonly InlayHint[] {
  if (service.networkMode?.value.kind === 'host') return [];
  return service.ports.flatMap(({ value, path, origin }) => {
    const isAlone = value.form === 'short' && value.published === undefined && value.raw !== '';
    if (!isAlone || origin !== 'own' || doc.syntax.view(path.slice(0, -1))?.flow) return [];
    const range = doc.syntax.rangeOf(path, 'value');
    return [
      {
        offset: range.to,
        label: 'on any free port',
        tooltip: `${printPath(path)} names no port of the device, so the engine picks one at each start.`,
      },
    ];
  });
}

/** Behind what a line says, before a comment. */
function endOfLine({ syntax: { text } }: ComposeDocument, at: number): number {
  const line = text.slice(at, lineEnd(text, at));
  return at + line.replace(/\s+#.*$/, '').trimEnd().length;
}
