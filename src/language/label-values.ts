import { ARCHITECTURES, type Choice, UPDATE_STRATEGIES } from '../compose/catalog/choices.ts';
import { readLabelName } from '../compose/catalog/labels.ts';

/** What a label of the two namespaces is usually set to. */
export function labelValues(name: string): readonly Choice[] {
  switch (readLabelName(name)?.info?.value) {
    case 'switch':
      return [
        { value: '1', help: 'On.' },
        { value: '0', help: 'Off.' },
      ];
    case 'strategy':
      return UPDATE_STRATEGIES;
    case 'architecture':
      return ARCHITECTURES.map((value) => ({ value, help: 'Runs on this kind of processor.' }));
    default:
      return [];
  }
}
