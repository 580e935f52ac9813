import { bindCommand } from '../../commands/bind-command.ts';
import { convertVersion } from '../../commands/convert-version.ts';
import { TARGETS } from '../../compose/catalog/targets.ts';
import type { Refactorer } from './refactoring.ts';

/** A file of version 1 or 3 as the target reads it: offered for the file, and at its version. */
export const convertFile: Refactorer = ({ doc, target, path }) => {
  const { kind } = doc.form;
  const isAsked = path.length === 0 || path[0] === 'version' || path[0] === 'services';
  if ((kind !== 'v1' && kind !== 'v3') || !(isAsked && path.length < 2)) return [];
  const title = TARGETS.find(({ id }) => id === target)?.title ?? target;
  return [
    {
      title: `Convert version ${kind === 'v1' ? '1' : '3'} to what ${title} reads`,
      kind: 'rewrite',
      command: bindCommand(convertVersion, { target }),
    },
  ];
};
