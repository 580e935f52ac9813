import { labelName, readLabelName } from '../../compose/catalog/labels.ts';
import { fixAll } from '../../rules/fix-all.ts';
import type { Refactorer } from './refactoring.ts';

/** The labels of the whole file under the names of the target's time, `io.resin.*` or `io.balena.*`. */
export const labelNames: Refactorer = ({ doc, target, path }) => {
  const isAsked = path.length <= doc.servicesPath.length || path.includes('labels');
  const wanted = target === 'resin' ? 'resin' : 'today';
  if (!isAsked || target === 'compose') return [];
  const isOther = (name: string) => {
    const info = readLabelName(name)?.info;
    return info !== undefined && labelName(info, wanted) !== name;
  };
  const labels = [...doc.services.values()].flatMap((service) => service.labels);
  if (!labels.some((label) => isOther(label.value.name))) return [];
  const title = `Write all labels as ${target === 'resin' ? 'io.resin' : 'io.balena'}`;
  const { plan } = fixAll('label-namespace', target);
  return [{ title, kind: 'rewrite', command: { id: 'label-names', label: () => title, plan } }];
};
