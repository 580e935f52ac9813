import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { Selection } from '../store/session.ts';

/** What the panels speak of. */
export type Subject =
  | { readonly kind: 'app' }
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'several'; readonly services: readonly Service[] }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string };

const APP: Subject = { kind: 'app' };

/** What is selected, as far as the document still has it; the app where nothing is. */
export function subjectOf(doc: ComposeDocument, selection: Selection): Subject {
  const { edge } = selection;
  if (edge && hasDependency(doc, edge.from, edge.to)) {
    return { kind: 'edge', from: edge.from, to: edge.to };
  }
  const services = selection.services.flatMap((name) => {
    const service = doc.services.get(name);
    return service ? [service] : [];
  });
  const [service] = services;
  if (!service) return APP;
  return services.length === 1 ? { kind: 'service', service } : { kind: 'several', services };
}

/** Changes when the panels speak of something else, and not when that is edited. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'app':
    case 'several':
      return subject.kind;
    case 'service':
      return `service ${subject.service.name}`;
    case 'edge':
      return `edge ${subject.from} ${subject.to}`;
  }
}

/** Whether `from` waits for `to`. */
export function hasDependency(doc: ComposeDocument, from: string, to: string): boolean {
  return doc.services.get(from)?.dependsOn.some(({ value }) => value.service === to) ?? false;
}
