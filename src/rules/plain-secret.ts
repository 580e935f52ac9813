import { isSecretName } from '../compose/secret-name.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const plainSecret = serviceRule(
  {
    id: 'plain-secret',
    severity: everywhere('info'),
    summary: 'A secret stands in the file.',
    why: 'The file goes into the repository and onto every device. A variable set in the dashboard stays out of it and can differ from device to device.',
    source: 'Advice; balena documentation: environment and service variables',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment:\n      TOKEN_FILE: /run/token\n      DB_PASSWORD: ''\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {DB_PASSWORD: example}\n",
      ],
    },
  },
  function* (service) {
    for (const { value: variable, path } of service.environment) {
      const value = variable.value ?? '';
      if (!isSecretName(variable.name) || value === '' || value.includes('$')) continue;
      yield {
        path,
        part: 'value',
        message: `${variable.name} looks like a secret, and everybody with the file can read it. Set it as a variable in the dashboard instead.`,
      };
    }
  },
);
