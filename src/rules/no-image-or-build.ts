import { dialectOf } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { fix, ownFixes } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Finding } from './rule.ts';
import { serviceRule } from './service-rule.ts';

export const noImageOrBuild = serviceRule(
  {
    id: 'no-image-or-build',
    severity: everywhere('error'),
    summary: 'A service has neither image nor build.',
    why: 'A service runs a ready-made image or builds its own; without either there is nothing to run.',
    source: 'You must specify either an image or a build (balena’s parsers); compose-go alike',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    build: ./web\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    imgae: alpine:3.20\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    restart: always\n",
        'services:\n  web:\n    build: {dockerfile: Dockerfile.arm}\n',
      ],
    },
  },
  function* (service, doc, target) {
    const borrows = dialectOf(target) === 'spec' && service.syntaxOf('extends') !== 'absent';
    if (service.keys.length === 0 || borrows || service.syntaxOf('provider') !== 'absent') return;
    if (service.image !== undefined) return;
    if (isGiven(service.syntaxOf('build'))) {
      if (target === 'compose') yield* withoutContext(service, doc);
      return;
    }
    // A misspelt one is told of as such.
    if (service.keys.some(({ key }) => nearestName(key, ['image', 'build']))) return;
    yield {
      path: service.path,
      part: 'key',
      message: `${service.name} has neither image nor build, so there is nothing to run. ${readerFirst(target)} refuses the file; give it an image or a folder to build.`,
      fixes: ownFixes(
        doc,
        service.path,
        fix(`Build it from ./${service.name}`, 'changes-behaviour', {
          kind: 'set',
          path: [...service.path, 'build'],
          value: `./${service.name}`,
        }),
      ),
    };
  },
);

function* withoutContext(service: Service, doc: ComposeDocument): Generator<Finding> {
  const path = [...service.path, 'build'];
  const build = doc.syntax.view(path);
  if (build?.kind !== 'map' || build.get('context')) return;
  yield {
    path,
    part: 'key',
    message: `The build of ${service.name} has no context. docker-compose 1.29 refuses the file; Docker Compose 2 takes the folder of the file.`,
    fixes: ownFixes(
      doc,
      path,
      fix('Write context: .', 'safe', { kind: 'set', path: [...path, 'context'], value: '.' }),
    ),
  };
}

function isGiven(syntax: string): boolean {
  return syntax === 'scalar' || syntax === 'map';
}
