import type { ComposeDocument } from '../../compose/compose-document.ts';
import { type Laid, readLaid } from '../../compose/overlay/laid.ts';
import { isWithin } from '../../text/yaml-path.ts';

/** Two documents without the services that are the same object in both, so that little is left to compare. */
export function readUnlike(
  a: ComposeDocument,
  b: ComposeDocument,
): readonly [Laid | undefined, Laid | undefined] {
  const same = new Set(
    [...a.services].flatMap(([name, own]) => (b.services.get(name) === own ? [name] : [])),
  );
  return [readWithout(a, same), readWithout(b, same)];
}

function readWithout(
  { syntax, servicesPath }: ComposeDocument,
  names: ReadonlySet<unknown>,
): Laid | undefined {
  return readLaid(
    syntax.root,
    0,
    false,
    (path) =>
      path.length === servicesPath.length + 1 &&
      isWithin(path, servicesPath) &&
      names.has(path.at(-1)),
  );
}
