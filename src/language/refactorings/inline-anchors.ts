import { bindCommand } from '../../commands/bind-command.ts';
import { aliasPaths, inlineAnchor } from '../../commands/inline-anchor.ts';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { type Anchor, anchorsOf } from '../../text/anchors.ts';
import { isWithin, type YamlPath } from '../../text/yaml-path.ts';
import type { Refactorer, Refactoring } from './refactoring.ts';

/** What comes by an anchor, written out: at the place alone, or everywhere, where the anchor then goes. */
export const inlineAnchors: Refactorer = ({ doc, path }) => {
  if (path.length === 0) return [];
  return anchorsOf(doc.syntax).flatMap((anchor) => {
    const uses = aliasPaths(doc, anchor);
    const here = uses.find((use) => isWithin(path, use) || isAt(doc, path, use));
    if (here) {
      const one = offer(anchor, 'here', here);
      return uses.length > 1 ? [one, offer(anchor, 'everywhere')] : [one];
    }
    const isOwn = isWithin(path, anchor.path) && path.length <= anchor.path.length + 1;
    return isOwn && uses.length > 0 ? [offer(anchor, 'everywhere')] : [];
  });
};

/** A service, or one of its fields, that takes the anchor in by a merge key of its own. */
function isAt(doc: ComposeDocument, path: YamlPath, use: YamlPath): boolean {
  const depth = doc.servicesPath.length + 1;
  return path.length === depth && isWithin(use, path) && use.length <= depth + 2;
}

function offer(anchor: Anchor, where: 'here' | 'everywhere', at?: YamlPath): Refactoring {
  const args = at ? { anchor: anchor.path, at } : { anchor: anchor.path };
  return {
    title: `Write out &${anchor.name} ${where}`,
    kind: 'inline',
    command: bindCommand(inlineAnchor, args),
  };
}
