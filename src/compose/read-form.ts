import type { YamlView } from '../text/yaml-view.ts';
import type { ComposeForm } from './compose-document.ts';
import { readScalar } from './fields/scalar-list.ts';

/** Keys that the top level of a file has in any version but the first. */
const TOP_LEVEL = new Set([
  'version',
  'name',
  'services',
  'volumes',
  'networks',
  'secrets',
  'configs',
  'include',
  'models',
]);

/** Keys by which a map gives itself away as a service. */
const SERVICE_SIGNS = ['image', 'build', 'dockerfile', 'extends'];

/** Which form of compose the text is in; the first had its services at the top level and no `version`. */
export function readForm(root: YamlView): ComposeForm {
  const version = readScalar(root.get('version'));
  if (version === undefined) {
    const isFirst = root.get('services') === undefined && versionOneServices(root).some(hasSign);
    return { kind: isFirst ? 'v1' : 'spec', version };
  }
  if (/^2(\.|$)/.test(version.value)) return { kind: 'v2', version };
  return { kind: /^3(\.|$)/.test(version.value) ? 'v3' : 'spec', version };
}

/** The services of a file of version 1: every map at the top that is no part of a later form. */
export function versionOneServices(root: YamlView): readonly YamlView[] {
  return root.entries.flatMap(({ key, value }) => {
    const isService = value.kind === 'map' && !key.startsWith('x-');
    return isService && (!TOP_LEVEL.has(key) || hasSign(value)) ? [value] : [];
  });
}

function hasSign(view: YamlView): boolean {
  return SERVICE_SIGNS.some((key) => view.get(key) !== undefined);
}
