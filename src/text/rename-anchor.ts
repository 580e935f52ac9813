import { anchorAt, hasAnchor } from './anchors.ts';
import type { Model } from './document-model.ts';
import type { Plan } from './edit-plan.ts';
import { refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { quotePath } from './walk-path.ts';
import { isSamePath, type YamlPath } from './yaml-path.ts';

/** Plans another name for the anchor at `path`; its aliases follow. */
export function planRenameAnchor(tree: SyntaxTree, path: YamlPath, name: string): Plan {
  const anchor = anchorAt(tree, path);
  if (!anchor) return refuse('no-anchor', `${quotePath(path)} has no anchor.`, path);
  if (anchor.name !== name && hasAnchor(tree, name)) {
    return refuse('anchor-taken', `There is already an anchor &${name}. Choose another name.`);
  }
  const edits = [anchor.range, ...anchor.uses].map((range) => ({ ...range, insert: name }));
  return { ok: true, edits, touched: [[]] };
}

/** The model with the anchor at `path`, and the aliases that mean it, under another name. */
export function renameAnchorIn(root: Model, path: YamlPath, name: string): Model {
  let old: string | undefined;
  let isMeant = false;
  const visit = (model: Model, here: YamlPath): Model => {
    if (model.shape === 'alias') {
      return isMeant && model.text === old ? { ...model, text: name } : model;
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
