import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { dropField, writeField } from './field-edit.ts';
import { findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';
import { planWithin } from './plan-within.ts';

export interface SetBuildArgs {
  readonly service: string;
  /** The folder; an empty one is taken away. */
  readonly context: string;
}

/** Sets the folder that a service is built from, in the short or long form that is there. */
export const setBuild: Command<SetBuildArgs> = {
  id: 'set-build',
  label: ({ service, context }) =>
    context ? `Build ${service} from ${context}` : `Change build of ${service}`,
  plan(doc, { service, context }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'build'];
    const build = target.view.get('build');
    const form = build?.kind;
    if (form === 'seq') {
      return refuse('build-is-list', `“build” of ${service} is a list. Mend it in the text.`, path);
    }
    const isContextAlone = build?.ownKeys.length === 1 && build.ownKeys[0] === 'context';
    if (form === 'map' && (context || !isContextAlone)) {
      return planWithin(
        doc,
        { service, within: ['build'] },
        (build) => (context ? writeField(build, 'context', context) : dropField(build, 'context')),
        ['context'],
      );
    }
    const edit = context ? writeField(target, 'build', context) : dropField(target, 'build');
    if (!edit.ok) return edit;
    return planField(doc, service, edit, path);
  },
};
