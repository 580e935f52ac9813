import type { History, Step } from '../history.ts';
import { restoreHistory, restoreStep, saveHead, saveStep } from '../saved-history.ts';

/** A history as it comes back from the browser's storage. */
export function keepHistory(history: History): History {
  const numbers = new Map<Step, number>();
  const steps: unknown[] = [];
  const numberOf = (step: Step): number => {
    const number = numbers.get(step) ?? steps.push(structuredClone(saveStep(step))) - 1;
    numbers.set(step, number);
    return number;
  };
  const head = structuredClone(saveHead(history, numberOf));
  return restoreHistory(head, (number) => restoreStep(steps[number]));
}
