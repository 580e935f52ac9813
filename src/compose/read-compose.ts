import type { SyntaxTree } from '../text/syntax-tree.ts';
import { isSamePath, type YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { ComposeDocument, ComposeHealth, Declaration, Service } from './compose-document.ts';
import { readForm, versionOneServices } from './read-form.ts';
import { readService } from './read-service.ts';

/**
 * What a text means as compose. Never throws; what cannot be read is left out.
 * With `previous`, a service whose own text did not change and that borrows nothing
 * by alias or merge key keeps its object; the result equals a full read.
 */
export function readCompose(tree: SyntaxTree, previous?: ComposeDocument): ComposeDocument {
  const root = tree.root;
  const form = readForm(root);
  const servicesPath: YamlPath = form.kind === 'v1' ? [] : ['services'];
  const found =
    form.kind === 'v1'
      ? versionOneServices(root)
      : (root.get('services')?.entries ?? []).map(({ value }) => value);
  const reuse = previous && unchangedServices(tree, servicesPath, previous);
  const services = new Map<string, Service>();
  for (const view of found) {
    const name = String(view.path.at(-1));
    services.set(name, reuse?.get(name) ?? readService(name, view.path, view));
  }
  return {
    syntax: tree,
    health: healthOf(tree, services.size),
    form,
    servicesPath,
    services,
    volumes: readDeclarations(form.kind === 'v1' ? undefined : root.get('volumes')),
    networks: readDeclarations(form.kind === 'v1' ? undefined : root.get('networks')),
    relations: [...services.values()].flatMap((service) => service.relations),
  };
}

function healthOf(tree: SyntaxTree, serviceCount: number): ComposeHealth {
  if (!hasErrors(tree)) return 'ok';
  return serviceCount > 0 ? 'partial' : 'broken';
}

function hasErrors(tree: SyntaxTree): boolean {
  return tree.problems.some((problem) => problem.severity === 'error');
}

/** Names below top-level `volumes` or `networks`; a list of names, which tools refuse, declares nothing. */
function readDeclarations(view: YamlView | undefined): ReadonlyMap<string, Declaration> {
  return new Map(
    (view?.entries ?? []).map(({ key, value }) => [
      key,
      { name: key, path: value.path, view: value },
    ]),
  );
}

/**
 * Services of `previous` that mean the same in `tree`: equal entry text, nothing borrowed, no tag
 * (a tag's meaning may be declared elsewhere), and no syntax error on either side that could
 * make equal text read differently.
 */
function unchangedServices(
  tree: SyntaxTree,
  servicesPath: YamlPath,
  previous: ComposeDocument,
): ReadonlyMap<string, Service> {
  const kept = new Map<string, Service>();
  if (hasErrors(tree) || hasErrors(previous.syntax)) return kept;
  if (!isSamePath(servicesPath, previous.servicesPath)) return kept;
  const before = entryTexts(previous.syntax, servicesPath);
  for (const [name, text] of entryTexts(tree, servicesPath)) {
    const service = previous.services.get(name);
    if (service && before.get(name) === text && !/<<|[*!]/.test(text)) kept.set(name, service);
  }
  return kept;
}

function entryTexts(tree: SyntaxTree, path: YamlPath): ReadonlyMap<string, string> {
  const view = tree.view(path);
  const names = view === undefined || view.alias !== undefined ? [] : view.ownKeys;
  return new Map(
    names.map((name) => {
      const { from, to } = tree.rangeOf([...path, name]);
      return [name, tree.text.slice(from, to)];
    }),
  );
}
