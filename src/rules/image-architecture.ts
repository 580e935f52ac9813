import { type Architecture, canRun } from '../compose/catalog/device-types.ts';
import { knownDevices } from '../compose/project/app-contract.ts';
import type { Project } from '../compose/project/project.ts';
import { fix, ownFixes } from './fixes.ts';
import { onDevices } from './reader-names.ts';
import type { Finding } from './rule.ts';
import { serviceRule } from './service-rule.ts';

/** Official images for one architecture are named after it; names and tags of others often end with it. */
const PREFIX = /^(?:docker\.io\/)?(amd64|i386|x86_64|arm64v8|arm32v7|arm32v6)\//;
const SUFFIX =
  /[:-](amd64|x86_64|x64|i386|arm64v8|arm64|aarch64|arm32v7|armv7hf|armv7|armhf|arm32v6|rpi)(?=$|[:@/])/;

const ARCHITECTURES: Readonly<Record<string, Architecture>> = {
  amd64: 'amd64',
  x86_64: 'amd64',
  x64: 'amd64',
  i386: 'i386',
  arm64v8: 'aarch64',
  arm64: 'aarch64',
  aarch64: 'aarch64',
  arm32v7: 'armv7hf',
  armv7hf: 'armv7hf',
  armv7: 'armv7hf',
  armhf: 'armv7hf',
  arm32v6: 'rpi',
  rpi: 'rpi',
};

export const imageArchitecture = serviceRule(
  {
    id: 'image-architecture',
    severity: onDevices('info'),
    summary: 'An image is made for other processors than those of the devices.',
    why: 'Most devices have ARM processors and cannot run programs made for amd64 or i386. For a fleet of PCs, such as Intel NUCs, all is well. Where the project folder was opened, its balena.yml says which devices the app is for.',
    source:
      'Names of official images; tags in use; balena docs, “Single-board computers” for the architectures of device types',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: arm64v8/alpine:3.20\n"],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: amd64/alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    image: example/web:1.2-amd64\n",
      ],
    },
  },
  function* (service, doc, _target, { project }) {
    const { image } = service;
    const word = PREFIX.exec(image?.value ?? '')?.[1] ?? SUFFIX.exec(image?.value ?? '')?.[1];
    if (!image || word === undefined || service.build) return;
    const found = misfit(image.value, word, project);
    if (!found) return;
    const better = image.value.replace(PREFIX, '');
    yield {
      path: image.path,
      ...found,
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

/** What is wrong with an image for the processors that `word` stands for; nothing where the devices can run it. */
function misfit(
  image: string,
  word: string,
  project: Project | undefined,
): Pick<Finding, 'message' | 'severity'> | undefined {
  const made = ARCHITECTURES[word];
  const devices = knownDevices(project?.contract);
  if (made === undefined) return undefined;
  if (devices.length === 0) {
    if (made !== 'amd64' && made !== 'i386') return undefined;
    return {
      message: `${image} is made for ${word}; a device with an ARM processor, such as a Raspberry Pi, cannot run it.`,
    };
  }
  const unfit = devices.filter(({ architecture }) => !canRun(architecture, made));
  const [first] = unfit;
  if (!first) return undefined;
  const others = unfit.length > 1 ? ` and ${unfit.length - 1} more of its device types` : '';
  return {
    severity: unfit.length === devices.length ? 'warning' : 'info',
    message: `${image} is made for ${word}, but balena.yml says that the app is for ${first.deviceType} (${first.architecture})${others}, which cannot run it.`,
  };
}
