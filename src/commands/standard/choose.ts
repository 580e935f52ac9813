import type { ComposeDocument, Service } from '../../compose/compose-document.ts';

/** Services, those for which `prefers` holds first; otherwise in the order of the file. */
export function servicesBy(
  doc: ComposeDocument,
  prefers: (service: Service) => boolean,
): readonly Service[] {
  const all = [...doc.services.values()];
  return [...all.filter(prefers), ...all.filter((service) => !prefers(service))];
}

/** `base`, with a number behind it if it is taken. */
export function freeWord(base: string, isTaken: (word: string) => boolean): string {
  let word = base;
  for (let number = 2; isTaken(word); number++) word = `${base}-${number}`;
  return word;
}
