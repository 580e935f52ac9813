import { dialectOf } from '../compose/catalog/targets.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { everywhere } from './reader-names.ts';
import type { Finding } from './rule.ts';
import { serviceRule } from './service-rule.ts';

const VARIABLE = /(?<!\$)(?:\$\$)*\$(?:\{([A-Za-z_]\w*)([^}]*)\}|([A-Za-z_]\w*))/;

export const undefinedVariable = serviceRule(
  {
    id: 'undefined-variable',
    severity: { ...everywhere('warning'), balena: 'info', compose: 'info' },
    summary: 'A value depends on a variable that the file does not set.',
    why: 'Today’s tools put in what the shell or a .env file says, and nothing if they say nothing. The older builders do not know variables: the text arrives as it is, dollar sign and all.',
    source: 'Domain notes 4.4; compose-go interpolation',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    command: echo $$HOME\n",
      ],
      bad: [
        `version: '2.1'\nservices:\n  web:\n    image: alpine:\${TAG}\n`,
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment:\n      - KEY=$KEY\n",
      ],
    },
  },
  function* (service, doc, target) {
    const classic = dialectOf(target) === 'classic';
    const range = doc.syntax.rangeOf(service.path);
    // Most services have no dollar sign at all; the walk is for the others.
    if (!doc.syntax.text.slice(range.from, range.to).includes('$')) return;
    const root = doc.syntax.view(service.path);
    if (root) yield* look(root, classic);
  },
);

function* look(view: YamlView, classic: boolean): Generator<Finding> {
  if (view.kind === 'map') {
    for (const { value, origin } of view.entries) {
      if (origin === 'own') yield* look(value, classic);
    }
  } else if (view.kind === 'seq') {
    for (const item of view.items) yield* look(item, classic);
  } else {
    const match = VARIABLE.exec(view.string ?? '');
    const name = match?.[1] ?? match?.[3];
    const hasDefault = /^:?[-?+]/.test(match?.[2] ?? '');
    if (name === undefined || (hasDefault && !classic)) return;
    yield {
      path: view.path,
      message: classic
        ? `The older builders do not know variables: “${match?.[0]}” arrives as it is.`
        : `Unless ${name} is set when the app is built, nothing stands here. Write \${${name}:-default} to be sure.`,
    };
  }
}
