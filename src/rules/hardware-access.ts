import { fix } from './fixes.ts';
import { onDevices } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

/** Capabilities that are of no use without a device to use them on. */
const NEED_DEVICE = /^(CAP_)?SYS_RAWIO$/i;

export const hardwareAccess = serviceRule(
  {
    id: 'hardware-access',
    severity: onDevices('warning'),
    summary: 'A service asks for raw hardware access but is given no hardware.',
    why: 'SYS_RAWIO lets a program use devices such as /dev/mem, but a container only sees the devices that are listed for it.',
    source: 'Multicontainer documentation: gpio example; presets notes 7',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: ['/dev/mem:/dev/mem']\n    cap_add: [SYS_RAWIO]\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    cap_add: [SYS_RAWIO]\n",
      ],
    },
  },
  function* (service, doc) {
    if (service.privileged?.value === true || service.devices.length > 0) return;
    for (const { value: name, path } of service.capAdd) {
      if (!NEED_DEVICE.test(name)) continue;
      const devices = [...service.path, 'devices'];
      yield {
        path,
        message: `${name} is of no use without a device. List the device, such as /dev/mem:/dev/mem, or leave it out.`,
        fixes: doc.syntax.has(devices)
          ? []
          : [
              fix('Add /dev/mem', 'changes-behaviour', {
                kind: 'insert-item',
                path: devices,
                value: '/dev/mem:/dev/mem',
              }),
            ],
      };
    }
  },
);
