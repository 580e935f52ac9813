import { parseImage } from '../compose/fields/image.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const unpinnedImage = serviceRule(
  {
    id: 'unpinned-image',
    severity: everywhere('info'),
    summary: 'An image has no fixed version.',
    why: 'Without a tag, or with latest, the same file gives another image tomorrow, and no two releases need be alike.',
    source: 'Advice; container registries move the tag latest',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: localhost:5000/alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    build: .\n    image: web\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:latest\n",
      ],
    },
  },
  function* (service) {
    const { image } = service;
    if (!image || service.build || image.value.includes('$')) return;
    const { tag, digest } = parseImage(image.value);
    if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return;
    yield {
      path: image.path,
      message: `${image.value} may be another image tomorrow. Name a version, such as ${image.value.replace(/:latest$/, '')}:1.2.3.`,
    };
  },
);
