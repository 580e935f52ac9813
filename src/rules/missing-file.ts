import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { holdsFile } from '../compose/project/project.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { readerFirst } from './reader-names.ts';
import type { Finding, Rule } from './rule.ts';

const FOLDER = {
  files: new Set(['docker-compose.yml', 'web.env', 'conf/base.yml']),
  dockerfiles: new Map(),
};

export const missingFile: Rule = {
  scope: 'app',
  meta: {
    id: 'missing-file',
    severity: { balena: 'error', 'balena-classic': 'error', compose: 'error' },
    summary: 'The file names another file that is not there.',
    why: 'Files with variables or labels, and those that are included or extended, are read when the app is built; without them nothing is. Only told where the whole project folder was opened.',
    source:
      'compose-go: env file … not found; docker-compose 1.29: Couldn’t find env file; @balena/compose 7.4.1 lib/parse/compose.ts, which reads each env_file; domain notes 2 and 4.4',
    examples: {
      good: [
        "version: '2.4'\nservices:\n  web:\n    image: alpine:3.20\n    env_file: ./web.env\n",
      ],
      bad: [
        "version: '2.4'\nservices:\n  web:\n    image: alpine:3.20\n    env_file: wbe.env\n",
        "version: '2.4'\nservices:\n  web:\n    image: alpine:3.20\n    env_file:\n      - web.env\n      - secrets/api.env\n",
        'include:\n  - conf/bases.yml\nservices:\n  web:\n    image: alpine:3.20\n',
      ],
      around: { project: FOLDER },
    },
  },
  *check(doc, target, { project }) {
    if (!project) return;
    for (const view of filesNamed(doc, target)) {
      const path = view.string;
      if (path === undefined || path === '' || holdsFile(project, path) !== false) continue;
      yield missing(doc, target, view, path, [...project.files]);
    }
  },
};

function missing(
  doc: ComposeDocument,
  target: TargetId,
  view: YamlView,
  path: string,
  files: readonly string[],
): Finding {
  const [begin = ''] = /^(?:\.\/)?/.exec(path) ?? [];
  const nearest = nearestName(path.slice(begin.length), files);
  const near = nearest === undefined ? undefined : `${begin}${nearest}`;
  const isItem = typeof view.path.at(-1) === 'number';
  return {
    path: view.path,
    message: `There is no file ${path} beside the compose file${near === undefined ? '. ' : `; did you mean ${near}? `}${readerFirst(target)} stops without it.`,
    fixes: ownFixes(
      doc,
      view.path,
      ...(near === undefined
        ? []
        : [
            fix(`Write ${near}`, 'changes-behaviour', {
              kind: 'set',
              path: view.path,
              value: near,
            }),
          ]),
      ...(isItem ? [fix(`Remove ${path}`, 'changes-behaviour', removal(view.path))] : []),
    ),
  };
}

/** Where the file names others that the readers of `target` read. */
function* filesNamed(doc: ComposeDocument, target: TargetId): Generator<YamlView> {
  const isSpec = dialectOf(target) === 'spec';
  if (isSpec) yield* pathsIn(doc.syntax.view(['include']));
  for (const { path } of doc.services.values()) {
    const service = doc.syntax.view(path);
    yield* pathsIn(service?.get('env_file'));
    if (!isSpec) continue;
    yield* pathsIn(service?.get('label_file'));
    const extended = service?.get('extends')?.get('file');
    if (extended) yield extended;
  }
}

/** The paths of a field that names one file or several, those aside that may be missing. */
function* pathsIn(view: YamlView | undefined): Generator<YamlView> {
  if (!view) return;
  if (view.kind === 'seq') for (const item of view.items) yield* pathsIn(item);
  else if (view.kind === 'scalar') yield view;
  else if (view.get('required')?.scalar !== false) yield* pathsIn(view.get('path'));
}
