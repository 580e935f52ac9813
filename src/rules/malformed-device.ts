import { printDevice } from '../compose/fields/devices.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const malformedDevice = serviceRule(
  {
    id: 'malformed-device',
    severity: everywhere('error'),
    summary: 'A device is not written as host path, container path and rights.',
    why: 'Builders take any text for a device; the engine then fails to create the container. A device without a path in the container appears under its own path, and devices read a second part such as rw as a path.',
    source: 'Container engine; supervisor: device strings are split at colons',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: ['/dev/i2c-1:/dev/i2c-1', '/dev/mem:/dev/mem:rw']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: ['dev/i2c-1:/dev/i2c-1']\n",
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: ['/dev/i2c-1:/dev/i2c-1:x']\n",
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: ['/dev/ttyUSB0']\n",
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: ['/dev/ttyUSB0:rw']\n",
      ],
    },
  },
  function* (service, doc, target) {
    for (const { value: device, path } of service.devices) {
      const isShort = typeof doc.syntax.view(path)?.scalar === 'string';
      if (device.problem !== undefined) {
        const absolute = device.host === '' || device.host.includes('$') ? '' : `/${device.host}`;
        const isMended = isShort && absolute !== '' && /^dev\/[\w/-]+$/.test(device.host);
        yield {
          path,
          message: `${device.problem} Builders take it, but the container cannot be created.`,
          ...(target === 'compose' ? { severity: 'warning' as const } : {}),
          fixes: isMended
            ? ownFixes(
                doc,
                path,
                fix(`Write ${absolute}`, 'safe', {
                  kind: 'set',
                  path,
                  value: printDevice({ ...device, host: absolute }),
                }),
              )
            : [],
        };
      } else if (isShort && device.container === undefined && !device.host.includes('=')) {
        const full = printDevice({ ...device, container: device.host });
        yield {
          path,
          severity: device.permissions === undefined || target === 'compose' ? 'info' : 'warning',
          message:
            device.permissions === undefined
              ? `“${device.raw}” appears in the container under the same path. Write both paths to make it plain.`
              : `Devices read “${device.permissions}” as the path in the container. Write both paths before the rights.`,
          fixes: ownFixes(
            doc,
            path,
            fix(`Write ${full}`, 'safe', { kind: 'set', path, value: full }),
          ),
        };
      }
    }
  },
);
