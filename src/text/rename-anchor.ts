import { type Anchor, anchorAt, hasAnchor } from './anchors.ts';
import type { Model } from './document-model.ts';
import type { Plan } from './edit-plan.ts';
import type { Rewriting } from './intent.ts';
import { refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { quotePath } from './walk-path.ts';
import { isSamePath, type YamlPath } from './yaml-path.ts';

/** Another name for the anchor at `path`, which its aliases follow; none takes one away that nobody uses. */
export function renameAnchorAt(path: YamlPath, name: string | undefined): Rewriting {
  return {
    kind: 'rewrite',
    path: [],
    plan: (tree) => planRenameAnchor(tree, path, name),
    intend: (model) => renameAnchorIn(model, path, name),
  };
}

/** Plans another name for the anchor at `path`; its aliases follow. */
function planRenameAnchor(tree: SyntaxTree, path: YamlPath, name: string | undefined): Plan {
  const anchor = anchorAt(tree, path);
  if (!anchor) return refuse('no-anchor', `${quotePath(path)} has no anchor.`, path);
  if (name === undefined) return dropAnchor(tree.text, anchor, path);
  if (anchor.name !== name && hasAnchor(tree, name)) {
    return refuse('anchor-taken', `There is already an anchor &${name}. Choose another name.`);
  }
  const edits = [anchor.range, ...anchor.uses].map((range) => ({ ...range, insert: name }));
  return { ok: true, edits, touched: [[]] };
}

/** Takes an anchor away with the blank behind it; what nobody uses has no effect. */
function dropAnchor(text: string, { name, range, uses }: Anchor, path: YamlPath): Plan {
  if (uses.length > 0) {
    return refuse('anchor-in-use', `The anchor &${name} is still used.`, path);
  }
  const isBehindBlank = text[range.from - 2] === ' ';
  const from = range.from - (isBehindBlank ? 2 : 1);
  const to = range.to + (!isBehindBlank && text[range.to] === ' ' ? 1 : 0);
  return { ok: true, edits: [{ from, to, insert: '' }], touched: [[]] };
}

/** The model with the anchor at `path`, and the aliases that mean it, under another name. */
function renameAnchorIn(root: Model, path: YamlPath, name: string | undefined): Model {
  let old: string | undefined;
  let isMeant = false;
  const visit = (model: Model, here: YamlPath): Model => {
    if (model.shape === 'alias') {
      return isMeant && model.text === old && name !== undefined ? { ...model, text: name } : model;
    }
    let anchor = model.anchor;
    if (isSamePath(here, path)) {
      old = anchor;
      anchor = name;
      isMeant = true;
    } else if (anchor !== undefined && anchor === old) isMeant = false;
    if (model.shape === 'seq') {
      return {
        ...model,
        anchor,
        items: model.items.map((item, index) => visit(item, [...here, index])),
      };
    }
    if (model.shape !== 'map') return { ...model, anchor };
    const entries = model.entries.map((entry) => ({
      ...entry,
      value: visit(entry.value, [...here, entry.name]),
    }));
    return { ...model, anchor, entries };
  };
  return visit(root, []);
}
