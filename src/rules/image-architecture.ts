import { fix, ownFixes } from './fixes.ts';
import { onDevices } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

/** Official images for one architecture are named after it; tags of others often end with it. */
const PREFIX = /^(?:docker\.io\/)?(amd64|i386|x86_64)\//;
const SUFFIX = /[:-](amd64|x86_64|x64|i386)$/;

export const imageArchitecture = serviceRule(
  {
    id: 'image-architecture',
    severity: onDevices('info'),
    summary: 'An image is made for PCs.',
    why: 'Most devices have ARM processors and cannot run programs made for amd64 or i386. For a fleet of PCs, such as Intel NUCs, all is well.',
    source: 'Names of official images; tags in use',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: arm64v8/alpine:3.20\n"],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: amd64/alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    image: example/web:1.2-amd64\n",
      ],
    },
  },
  function* (service, doc) {
    const { image } = service;
    const architecture =
      PREFIX.exec(image?.value ?? '')?.[1] ?? SUFFIX.exec(image?.value ?? '')?.[1];
    if (!image || architecture === undefined || service.build) return;
    const better = image.value.replace(PREFIX, '');
    yield {
      path: image.path,
      message: `${image.value} is made for ${architecture}; a device with an ARM processor, such as a Raspberry Pi, cannot run it.`,
      fixes:
        better === image.value
          ? []
          : ownFixes(
              doc,
              image.path,
              fix(`Write ${better}`, 'changes-behaviour', {
                kind: 'set',
                path: image.path,
                value: better,
              }),
            ),
    };
  },
);
