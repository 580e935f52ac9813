import type { ComponentType } from 'react';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { SERVICE_FORM_KEYS } from '../compose/form-keys.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Subject } from './subject.ts';

export interface ServicePanelProps {
  readonly service: Service;
  /** The document that is shown; older than the text while that cannot be read. */
  readonly doc: ComposeDocument;
}

export interface SeveralPanelProps {
  readonly services: readonly Service[];
  readonly doc: ComposeDocument;
}

export interface EdgePanelProps {
  readonly from: string;
  readonly to: string;
  readonly doc: ComposeDocument;
}

export interface AppPanelProps {
  readonly doc: ComposeDocument;
}

interface PanelBase {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  readonly title: string;
  /** Panels of one subject stand in this order. */
  readonly order: number;
  /** Open at first, even when empty. */
  readonly prominent?: boolean;
}

export interface ServicePanel extends PanelBase {
  readonly appliesTo: 'service';
  /** The keys of a service that have their form here. */
  readonly keys: readonly string[];
  /** Keys that have no form anywhere are shown here. */
  readonly rest?: boolean;
  /** How many entries it holds, for its badge; sections that hold something are open at first. */
  count(service: Service): number;
  readonly Component: ComponentType<ServicePanelProps>;
}

export interface AppPanel extends PanelBase {
  readonly appliesTo: 'app';
  /** The top-level keys that have their form here. */
  readonly keys: readonly string[];
  /** The keys that have no form anywhere and are shown here. */
  rest?(doc: ComposeDocument): readonly string[];
  count(doc: ComposeDocument): number;
  readonly Component: ComponentType<AppPanelProps>;
}

export interface SeveralPanel extends PanelBase {
  readonly appliesTo: 'several';
  readonly Component: ComponentType<SeveralPanelProps>;
}

export interface EdgePanel extends PanelBase {
  readonly appliesTo: 'edge';
  readonly Component: ComponentType<EdgePanelProps>;
}

/** One section of the panels. Each has a file of its own, `<id>.panel.tsx`. */
export type Panel = ServicePanel | AppPanel | SeveralPanel | EdgePanel;

/** The parts of the document that a panel has the forms for. */
export function placesOf(
  panel: Panel,
  subject: Subject,
  doc: ComposeDocument,
): readonly YamlPath[] {
  if (panel.appliesTo === 'app') {
    return [...panel.keys, ...(panel.rest?.(doc) ?? [])].map((key) => [key]);
  }
  if (panel.appliesTo === 'service' && subject.kind === 'service') {
    const { service } = subject;
    const keys = panel.rest ? restOf(service) : panel.keys;
    return keys.map((key) => [...service.path, key]);
  }
  if (panel.appliesTo === 'edge' && subject.kind === 'edge') {
    return [['services', subject.from, 'depends_on']];
  }
  return [];
}

/** The keys of a service that no panel has a form for. */
function restOf(service: Service): readonly string[] {
  return service.keys.map(({ key }) => key).filter((key) => !SERVICE_FORM_KEYS.has(key));
}

/** How many entries a panel holds. */
export function countOf(panel: Panel, subject: Subject, doc: ComposeDocument): number {
  if (panel.appliesTo === 'app') return panel.count(doc);
  if (panel.appliesTo === 'service' && subject.kind === 'service') {
    return panel.count(subject.service);
  }
  return 0;
}
