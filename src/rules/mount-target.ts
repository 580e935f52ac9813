import { printVolumeMount, type VolumeMount } from '../compose/fields/volumes.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const mountTarget = serviceRule(
  {
    id: 'mount-target',
    severity: everywhere('error'),
    summary: 'A volume is mounted at a path that is not absolute, or at one that is taken.',
    why: 'No builder looks at the path in the container. A relative one makes the engine refuse the container (“invalid volume specification”); of two mounts at one path only one survives, or the container is refused.',
    source: 'Container engine; balena-compose issue 55; domain notes 4.3',
    examples: {
      good: [
        "version: '2.1'\nvolumes: {data: {}, logs: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data', 'logs:/logs']\n",
      ],
      bad: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:var/data']\n",
        "version: '2.1'\nvolumes: {one: {}, two: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['one:/data', 'two:/data']\n",
      ],
    },
  },
  function* (service, doc, reader) {
    const taken = new Map<string, string>();
    for (const { value: mount, path } of service.volumes) {
      const { target, problem } = mount;
      if (problem !== undefined) {
        yield { path, message: problem };
        continue;
      }
      if (target === undefined || target.includes('$')) continue;
      const place = target.replace(/(?<=.)\/+$/, '');
      const earlier = taken.get(place);
      if (earlier !== undefined) {
        yield {
          path,
          severity: reader === 'compose' ? 'error' : 'warning',
          message: `“${earlier}” is mounted at ${place} too. ${reader === 'compose' ? 'docker-compose 1.29 refuses the file (“Duplicate mount points”); Docker Compose 2 drops the first.' : 'Balena’s builder drops the first, and the engine of older devices refuses the container.'}`,
          fixes: ownFixes(
            doc,
            path,
            fix(`Remove ${mount.raw}`, 'changes-behaviour', { kind: 'delete', path, prune: true }),
          ),
        };
      } else taken.set(place, mount.raw);
      if (target.startsWith('/') || /^[a-zA-Z]:\\/.test(target) || target === '') continue;
      yield {
        path,
        message: `“${target}” is no absolute path, so the engine refuses to create the container (“invalid volume specification”). Begin it with a slash.`,
        fixes:
          /^[\w.-]/.test(target) && !target.startsWith('.') ? absoluteFix(doc, mount, path) : [],
      };
    }
  },
);

function absoluteFix(doc: Parameters<typeof ownFixes>[0], mount: VolumeMount, path: YamlPath) {
  const target = `/${mount.target ?? ''}`;
  const place = mount.form === 'long' ? [...path, 'target'] : path;
  const value = mount.form === 'long' ? target : printVolumeMount({ ...mount, target });
  return ownFixes(
    doc,
    place,
    fix(`Mount it at ${target}`, 'changes-behaviour', { kind: 'set', path: place, value }),
  );
}
