import { TRUTHY_VALUES } from './catalog/choices.ts';
import { type LabelInfo, type LabelNamespace, labelName, readLabelName } from './catalog/labels.ts';
import type { TargetId } from './catalog/targets.ts';
import type { ComposeDocument, Service } from './compose-document.ts';
import type { Label } from './fields/labels.ts';
import type { Located } from './located.ts';

/** The name that a new label gets: in the namespace that the file uses, else in the one of the target. */
export function newLabelName(doc: ComposeDocument, target: TargetId, info: LabelInfo): string {
  return labelName(info, namespaceOf(doc, target) === 'io.resin.' ? 'resin' : 'today');
}

function namespaceOf(doc: ComposeDocument, target: TargetId): LabelNamespace {
  const used = new Set(
    [...doc.services.values()].flatMap((service) =>
      service.labels.map(({ value }) => readLabelName(value.name)?.namespace),
    ),
  );
  const [resin, balena] = [used.has('io.resin.'), used.has('io.balena.')];
  if (resin !== balena) return resin ? 'io.resin.' : 'io.balena.';
  return target === 'resin' ? 'io.resin.' : 'io.balena.';
}

/** How the file spells "on" in its labels; `1` where it has none. */
export function truthySpelling(doc: ComposeDocument, service: Service): string {
  const all = [service, ...doc.services.values()].flatMap((one) => one.labels);
  const spelled = all.find(
    ({ value }) => readLabelName(value.name)?.info?.value === 'switch' && isTruthy(value.value),
  );
  return spelled?.value.value ?? '1';
}

export function isTruthy(value: string): boolean {
  return TRUTHY_VALUES.includes(value.toLowerCase());
}

/** The labels of a service that mean `info`, under either namespace. */
export function labelsFor(service: Service, info: LabelInfo): readonly Located<Label>[] {
  return service.labels.filter(({ value }) => readLabelName(value.name)?.info === info);
}
