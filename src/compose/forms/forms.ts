import type { YamlPath } from '../../text/yaml-path.ts';
import type { TargetId } from '../catalog/targets.ts';
import type { ComposeDocument } from '../compose-document.ts';
import { buildForm } from './build-form.ts';
import { deviceForm } from './device-form.ts';
import type { Form, FormName } from './form.ts';
import { dependsOnForm, networksForm } from './name-forms.ts';
import { PAIR_FORMS } from './pairs-form.ts';
import { portForm } from './port-form.ts';
import { ulimitForm } from './ulimit-form.ts';
import { volumeForm } from './volume-form.ts';

/** Every field of a service that can be written in two ways. */
export const FORMS: readonly Form[] = [
  portForm,
  volumeForm,
  deviceForm,
  ulimitForm,
  buildForm,
  dependsOnForm,
  networksForm,
  ...PAIR_FORMS,
];

/** A field in the text that can be written in two ways. */
export interface FormPlace {
  readonly form: Form;
  readonly service: string;
  /** Of the field. */
  readonly field: YamlPath;
  /** Of the item in it that the path leads to, where items are rewritten by themselves. */
  readonly item: YamlPath | undefined;
}

/** The field that `path` is in, if it can be written in two ways. */
export function formAt(doc: ComposeDocument, path: YamlPath): FormPlace | undefined {
  const depth = doc.servicesPath.length;
  const service = path[depth];
  if (typeof service !== 'string' || !doc.services.has(service)) return undefined;
  if (!doc.servicesPath.every((step, index) => path[index] === step)) return undefined;
  const [key, inner] = path.slice(depth + 1);
  const nested = FORMS.find((form) => form.below === key && form.key === inner);
  const form = nested ?? FORMS.find((it) => it.below === undefined && it.key === key);
  if (!form) return undefined;
  const field = path.slice(0, depth + (nested ? 3 : 2));
  const item =
    form.unit === 'item' && path.length > field.length
      ? path.slice(0, field.length + 1)
      : undefined;
  return { form, service, field, item };
}

/**
 * Whether the readers of a target take a field in a form. The builders of 2018 and those before CLI 25
 * know no long ports, those of 2018 no long volumes and only lists of dependencies; devices have had a
 * long form for a short time only. Domain notes 4.2 and 8 (samples 10, 23, 46, 58).
 */
export function takesForm(target: TargetId, { key }: Form, form: FormName): boolean {
  if (form === 'short' || form === 'list') return true;
  if (key === 'ports') return target === 'balena' || target === 'compose';
  if (key === 'volumes' || key === 'depends_on') return target !== 'resin';
  return key !== 'devices' || target === 'compose';
}
