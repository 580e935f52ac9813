import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { fix } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Finding, Rule } from './rule.ts';
import { wrapVersionOne } from './wrap-version-one.ts';

interface Accepted {
  readonly versions: RegExp;
  readonly words: string;
  readonly best: string;
}

const CLASSIC: Readonly<Partial<Record<TargetId, Accepted>>> = {
  resin: { versions: /^2(\.[01])?$/, words: '2, 2.0 or 2.1', best: '2.1' },
  'balena-classic': { versions: /^2(\.[0-4])?$/, words: '2 or 2.0 to 2.4', best: '2.4' },
};

export const versionUnsupported: Rule = {
  scope: 'app',
  meta: {
    id: 'version-unsupported',
    severity: everywhere('error'),
    summary: 'The version of the file format does not suit the target.',
    why: 'Builders of 2018 take version 2 to 2.1, balena’s before CLI 25 take 2 to 2.4 and need the line; today’s ignore it. Files of the first format, with services at the top level, are refused today.',
    source: 'Unsupported composition version (balena’s parsers); domain notes 0 and 4.1',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n"],
      bad: [
        "version: '3.8'\nservices:\n  web:\n    image: alpine:3.20\n",
        'web:\n  image: alpine:3.20\n',
      ],
    },
  },
  *check(doc, target) {
    const accepted = CLASSIC[target];
    if (accepted) yield* checkClassic(doc, target, accepted);
    else yield* checkSpec(doc, target);
  },
};

function* checkClassic(
  doc: ComposeDocument,
  target: TargetId,
  { versions, words, best }: Accepted,
): Generator<Finding> {
  const { version, kind } = doc.form;
  // Without a version the older builders take services from the top level.
  if (kind === 'v1') {
    yield {
      path: [],
      range: { from: 0, to: 0 },
      severity: 'info',
      message: `This is a file of the first format, with services at the top level. ${readerFirst(target)} takes it; today’s builder does not.`,
    };
  } else if (version === undefined) {
    if (doc.syntax.root.kind !== 'map') return;
    yield {
      path: ['services'],
      part: 'key',
      message: `The file has no version. ${readerFirst(target)} takes it for one of the first format and refuses it with “should NOT have additional properties”; write version: '${best}' at the top.`,
      fixes: [setVersion(best)],
    };
  } else if (!versions.test(version.value)) {
    yield {
      path: version.path,
      message: `${readerFirst(target)} refuses version ${version.value} (“Unsupported composition version”); it takes ${words}.`,
      fixes: [setVersion(best)],
    };
  }
}

function setVersion(version: string) {
  return fix(`Write version: '${version}'`, 'safe', {
    kind: 'set',
    path: ['version'],
    value: version,
    order: ['version', 'services'],
    quote: 'single',
  });
}

function* checkSpec(doc: ComposeDocument, target: TargetId): Generator<Finding> {
  const { version, kind } = doc.form;
  if (kind === 'v1') {
    yield {
      path: [],
      range: { from: 0, to: 0 },
      message: `This is a file of the first format, with services at the top level. ${readerFirst(target)} refuses it; put the services under “services:”.`,
      fixes: [wrapVersionOne],
    };
  } else if (version && target === 'compose' && !/^[23]+(\.\d+)?$/.test(version.value)) {
    yield {
      path: version.path,
      message: `docker-compose 1.29 refuses version ${version.value}; Docker Compose 2 ignores it. Leave it out.`,
      fixes: [fix('Remove the version', 'safe', { kind: 'delete', path: version.path })],
    };
  } else if (kind === 'v3' && version) {
    yield {
      path: version.path,
      severity: 'info',
      message: `${readerFirst(target)} ignores the version; ${version.value} is no better than none.`,
      fixes: [fix('Remove the version', 'safe', { kind: 'delete', path: version.path })],
    };
  }
}
