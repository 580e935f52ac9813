import type { EnvironmentVariable } from '../compose/fields/environment.ts';
import { printPair } from '../compose/fields/pairs.ts';
import type { Located } from '../compose/located.ts';
import type { Intent } from '../text/intent.ts';
import { fix, ownFixes } from './fixes.ts';
import { onDevices } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

const NAME = /^[a-zA-Z_][a-zA-Z0-9_]{0,254}$/;

export const environmentName = serviceRule(
  {
    id: 'environment-name',
    severity: onDevices('error'),
    summary: 'The name of a variable is refused by devices.',
    why: 'Builders take any name, but the supervisor refuses the whole release if one does not start with a letter or underscore and go on with letters, digits and underscores.',
    source: 'Supervisor: isValidEnv (2018), EnvVarName (today); domain notes 4.4',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {MY_VAR: x}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {my-var: x}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment:\n      - 1A=x\n",
      ],
    },
  },
  function* (service, doc) {
    const names = new Set(service.environment.map((it) => it.value.name));
    for (const variable of service.environment) {
      const { name } = variable.value;
      if (NAME.test(name) || name.includes('$')) continue;
      const better = name.replace(/[^a-zA-Z0-9_]+/g, '_').replace(/^(?=\d)/, '_');
      const isFree = NAME.test(better) && !names.has(better);
      yield {
        path: variable.path,
        part: 'key',
        message: `“${name}” passes the builder, but devices refuse the release: names of variables are letters, digits and underscores, and do not start with a digit.`,
        fixes: isFree
          ? ownFixes(
              doc,
              variable.path,
              fix(`Rename to ${better}`, 'changes-behaviour', rename(variable, better)),
            )
          : [],
      };
    }
  },
);

function rename({ value, path }: Located<EnvironmentVariable>, name: string): Intent {
  return typeof path.at(-1) === 'number'
    ? { kind: 'set', path, value: printPair({ name, value: value.value }) }
    : { kind: 'rename-key', path, key: name };
}
