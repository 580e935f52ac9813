import { BUILD_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { type FieldEdit, isInherited, overrideField, writeField } from './field-edit.ts';
import { type Editable, findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';

/** A part left out stays as it is; an empty one is taken away. */
export interface SetBuildArgs {
  readonly service: string;
  readonly context?: string;
  readonly dockerfile?: string;
  readonly target?: string;
}

/** Sets what a service is built from; the short form becomes a map only if more than the folder is said. */
export const setBuild: Command<SetBuildArgs> = {
  id: 'set-build',
  label: ({ service, context }) =>
    context ? `Build ${service} from ${context}` : `Change build of ${service}`,
  plan(doc, { service, ...parts }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'build'];
    if (target.view.get('build')?.kind === 'seq') {
      return refuse('build-is-list', `“build” of ${service} is a list. Mend it in the text.`, path);
    }
    const edit =
      target.view.get('build')?.kind === 'map'
        ? changeLong(target, parts)
        : writeNew(target, parts);
    return planField(doc, service, edit, path);
  },
};

type Parts = Omit<SetBuildArgs, 'service'>;

function writeNew(target: Editable, parts: Parts): FieldEdit {
  const context = parts.context || target.service.build?.value.context || '.';
  const long = Boolean(parts.dockerfile) || Boolean(parts.target);
  if (!long) return writeField(target, 'build', context);
  return writeField(target, 'build', {
    context,
    ...(parts.dockerfile && { dockerfile: parts.dockerfile }),
    ...(parts.target && { target: parts.target }),
  });
}

function changeLong(target: Editable, parts: Parts) {
  const build = target.view.get('build');
  const path = [...target.service.path, 'build'];
  const given = (['context', 'dockerfile', 'target'] as const).flatMap((key) => {
    const value = parts[key];
    return value === undefined ? [] : [{ key, value }];
  });
  if (isInherited(target, 'build')) {
    return overrideField(target, 'build', (old) => ({
      ...Object.fromEntries(
        Object.entries(old ?? {}).filter(([key]) => !given.some((part) => part.key === key)),
      ),
      ...Object.fromEntries(
        given.filter(({ value }) => value !== '').map(({ key, value }) => [key, value]),
      ),
    }));
  }
  const intents = given.flatMap(({ key, value }): readonly Intent[] => {
    if (value !== '') {
      return [{ kind: 'set', path: [...path, key], value, order: BUILD_KEY_ORDER }];
    }
    return build?.get(key) ? [{ kind: 'delete', path: [...path, key] }] : [];
  });
  return { ok: true as const, intents };
}
