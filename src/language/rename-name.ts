import { type BoundCommand, bindCommand } from '../commands/bind-command.ts';
import { renameAnchor } from '../commands/rename-anchor.ts';
import { renameNetwork } from '../commands/rename-network.ts';
import { renameService } from '../commands/rename-service.ts';
import { renameVolume } from '../commands/rename-volume.ts';
import type { NamePlace } from './name-at.ts';

/** The command that gives what is named at `place` the name `to`, wherever that stands. */
export function renameName({ kind, name, path }: NamePlace, to: string): BoundCommand {
  const args = { from: name, to };
  switch (kind) {
    case 'service':
      return bindCommand(renameService, args);
    case 'volume':
      return bindCommand(renameVolume, args);
    case 'network':
      return bindCommand(renameNetwork, args);
    case 'anchor':
      return bindCommand(renameAnchor, path ? { ...args, path } : args);
  }
}
