import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { Label } from '../compose/fields/labels.ts';
import type { Located } from '../compose/located.ts';
import type { Intent } from '../text/intent.ts';

/** Adds a label in the form that the service's labels have; undefined where they are inherited. */
export function addLabel(
  doc: ComposeDocument,
  service: Service,
  name: string,
  value: string,
): Intent | undefined {
  const path = [...service.path, 'labels'];
  const view = doc.syntax.view(path);
  if (view && (view.origin === 'inherited' || view.kind === 'scalar')) return undefined;
  if (view?.kind === 'seq') {
    return { kind: 'insert-item', path, value: `${name}=${value}`, quote: 'single' };
  }
  return { kind: 'set', path: [...path, name], value, quote: 'single' };
}

/** Gives a label another name, in either form. */
export function renameLabel({ value: label, path }: Located<Label>, name: string): Intent {
  return typeof path.at(-1) === 'number'
    ? { kind: 'set', path, value: label.value === '' ? name : `${name}=${label.value}` }
    : { kind: 'rename-key', path, key: name };
}

/** Gives a label another value, in either form. */
export function setLabel({ value: label, path }: Located<Label>, value: string): Intent {
  return typeof path.at(-1) === 'number'
    ? { kind: 'set', path, value: `${label.name}=${value}` }
    : { kind: 'set', path, value, quote: 'single' };
}
