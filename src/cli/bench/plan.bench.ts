import type { Command } from '../../commands/command.ts';
import { connect } from '../../commands/connect.ts';
import { renameService } from '../../commands/rename-service.ts';
import { setPrivileged } from '../../commands/set-privileged.ts';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import type { Benchmark } from './benchmark.ts';
import { MOST_WANTED, serviceName } from './ugly-app.ts';

const SIZES = [100, 1000];

/** Plans a gesture on a document that was just read, as the first gesture after a step finds it. */
function plan<Args>(name: string, note: string, command: Command<Args>, args: Args): Benchmark {
  return {
    name,
    note,
    services: SIZES,
    prepare(text) {
      let doc: ComposeDocument = readCompose(parseYaml(text));
      return {
        before() {
          doc = readCompose(parseYaml(text));
        },
        run() {
          const result = command.plan(doc, args);
          if (!result.ok) throw new Error(result.refusal.sentence);
        },
      };
    },
  };
}

export const planPrivileged = plan(
  'plan-set-privileged',
  'the edits of set-privileged, proven by reading the result',
  setPrivileged,
  { service: serviceName(52), value: true },
);

export const planConnect = plan(
  'plan-connect',
  'the edits of connect, proven by reading the result',
  connect,
  { from: serviceName(52), to: serviceName(3) },
);

export const planRename = plan(
  'plan-rename',
  'the edits of renaming the service that every 20th service depends on',
  renameService,
  { from: MOST_WANTED, to: 'gateway' },
);
