import type { YamlValue } from '../../text/intent.ts';
import type { Refused } from '../../text/refusal.ts';
import type { YamlView } from '../../text/yaml-view.ts';
import { cannotRewrite, type Form, listOrMap, otherForm, type Rewritten } from './form.ts';

/** A list of names, or a map from each name to what `empty` says and nothing more. */
function namesForm(
  key: string,
  empty: YamlValue,
  refuseMore: (value: YamlView) => Refused | undefined,
): Form {
  return {
    key,
    unit: 'field',
    one: key,
    read: listOrMap,
    other: otherForm,
    rewrite: (view) => (view.kind === 'map' ? toNames(view, refuseMore) : toMap(view, empty)),
  };
}

function toMap(view: YamlView, empty: YamlValue): Rewritten | Refused {
  const names: string[] = [];
  for (const item of view.items) {
    const { string } = item;
    if (string === undefined) return cannotRewrite(item, 'it is no name.');
    if (names.includes(string)) {
      return cannotRewrite(view, `${string} stands in it twice, which a map cannot say.`);
    }
    names.push(string);
  }
  return { ok: true, value: Object.fromEntries(names.map((name) => [name, empty])) };
}

function toNames(
  view: YamlView,
  refuseMore: (value: YamlView) => Refused | undefined,
): Rewritten | Refused {
  if (view.ownKeys.includes('<<')) {
    return cannotRewrite(view, 'a merge key (<<) brings in more, which a list cannot say.');
  }
  for (const { value } of view.entries) {
    const more = refuseMore(value);
    if (more) return more;
  }
  return { ok: true, value: view.entries.map(({ key }) => key) };
}

const STARTED = 'service_started';

export const dependsOnForm = namesForm('depends_on', { condition: STARTED }, (value) => {
  const odd = value.entries.find(({ key, value: own }) => {
    if (key === 'condition') return own.string !== STARTED;
    return (
      !(key === 'required' && own.string === 'true') &&
      !(key === 'restart' && own.string === 'false')
    );
  });
  if (!odd) return undefined;
  return cannotRewrite(value, `a list cannot say “${odd.key}: ${odd.value.string ?? ''}”.`);
});

export const networksForm = namesForm('networks', null, (value) =>
  value.kind === 'null' || (value.kind === 'map' && value.entries.length === 0)
    ? undefined
    : cannotRewrite(value, 'a list has no place for its settings.'),
);
