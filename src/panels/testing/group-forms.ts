import { planSteps, step } from '../../commands/plan-steps.ts';
import { removePair } from '../../commands/remove-pair.ts';
import { readUlimits } from '../../compose/fields/ulimits.ts';
import { addLimit, changeLimit } from '../change-limit.ts';
import {
  changeHealthCommand,
  changeHealthKind,
  type HealthKind,
  healthCommand,
  healthKind,
} from '../health-change.ts';
import { CELLS, type Form } from './form-of.ts';

const KINDS: readonly HealthKind[] = ['image', 'line', 'program', 'off'];

/** The test of a health check: `line` alone chooses a kind, `line: curl …` types a command for one. */
export const healthForm: Form = {
  show(doc, service) {
    const view = doc.syntax.view([...service.path, 'healthcheck']);
    return [healthKind(view), healthCommand(view)].join(': ').replace(/: $/, '');
  },
  change(doc, service, change) {
    if (typeof change !== 'string') return 'It takes a line.';
    const view = doc.syntax.view([...service.path, 'healthcheck']);
    const [kindName = '', command] = change.split(/: (.*)/s);
    const kind = KINDS.find((each) => each === kindName) ?? 'other';
    const steps =
      command === undefined
        ? changeHealthKind(service.name, view, kind)
        : changeHealthCommand(service.name, view, kind, command);
    return steps ? (now) => planSteps(now, steps) : 'A command is to be typed first.';
  },
};

const COLUMNS = ['name', 'soft', 'hard'];

export const limitsForm: Form = {
  show(doc, service) {
    const limits = readUlimits(doc.syntax.view([...service.path, 'ulimits']));
    return (
      limits?.map(({ value: { name, soft, hard } }) =>
        [name, soft, ...(hard === undefined ? [] : [hard])].join(CELLS),
      ) ?? 'as written'
    );
  },
  change(doc, service, change) {
    if (typeof change !== 'object') return 'It takes rows.';
    if ('add' in change) {
      const texts = change.add.split(CELLS);
      const cells = COLUMNS.map((column, index) => [column, texts[index] ?? ''] as const);
      const added = addLimit(service.name, Object.fromEntries(cells));
      return added.ok ? added.step : added.sentence;
    }
    const limits = readUlimits(doc.syntax.view([...service.path, 'ulimits'])) ?? [];
    const limit = limits['remove' in change ? change.remove : change.row];
    if (!limit) throw new RangeError('There is no such row');
    if ('remove' in change) {
      return step(removePair, { service: service.name, key: 'ulimits', name: limit.value.name });
    }
    const column = COLUMNS[change.cell ?? 1] ?? '';
    const changed = changeLimit(service.name, limit.value, column, change.to);
    return changed.ok ? changed.step : changed.sentence;
  },
};
