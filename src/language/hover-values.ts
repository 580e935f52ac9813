import { findCapability } from '../compose/catalog/capabilities.ts';
import { DEVICE_PATHS } from '../compose/catalog/device-paths.ts';
import { readLabelName } from '../compose/catalog/labels.ts';
import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { clashes, hostPorts } from '../compose/host-ports.ts';
import type { Project } from '../compose/project/project.ts';
import { serviceOf } from '../compose/service-of.ts';
import { fillIn, type VariableUse, variablesIn } from '../compose/variables.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { isSamePath, type YamlPath } from '../text/yaml-path.ts';
import { nameLines } from './hover-names.ts';
import { kindOf } from './name-at.ts';
import { listed } from './names-of-app.ts';
import { usualChoices } from './usual-choices.ts';

/** What to tell about the value at a path. */
export function valueLines(doc: ComposeDocument, path: YamlPath, whole = doc): readonly string[] {
  const relation = doc.relations.find((candidate) => isSamePath(candidate.path, path));
  if (relation) return nameLines(whole, kindOf(relation), relation.to);
  const word = doc.syntax.view(path)?.string;
  if (word === undefined) return [];
  if (path.includes('labels')) return labelLines(word.split('=')[0] ?? '');
  const service = doc.services.get(serviceOf(doc, path) ?? '');
  const field = path[doc.servicesPath.length + 1];
  if (service && field === 'ports') return portLines(doc, service, path);
  if (service && field === 'devices') return deviceLines(word);
  if (service && (field === 'cap_add' || field === 'cap_drop')) {
    const capability = findCapability(word);
    return capability ? [`**${capability.name}** ${capability.help}.`] : [];
  }
  const choice = usualChoices(path).find(({ value, help }) => value === word && help !== '');
  return choice ? [`**${choice.value}** ${choice.help}`] : [];
}

/** What a label of balena or resin does. */
export function labelLines(name: string): readonly string[] {
  const info = readLabelName(name)?.info;
  if (!info) return [];
  return [
    `**${name}** ${info.help}`,
    ...(info.fallback === undefined ? [] : [`Without it: \`${info.fallback}\`.`]),
    ...(info.since === undefined ? [] : [`From ${info.since} on.`]),
    ...(info.risk === 'almost-root' ? ['A service that has this can do nearly everything.'] : []),
  ];
}

function portLines(doc: ComposeDocument, service: Service, path: YamlPath): readonly string[] {
  const port = service.ports.find((each) => isSamePath(each.path, path))?.value;
  if (!port || port.problem !== undefined) return [];
  const protocol = port.protocol === undefined ? '' : ` (${port.protocol})`;
  const leads =
    port.published === undefined
      ? `Some free port of the device leads to port ${port.target} of ${service.name}${protocol}.`
      : `**Port ${port.published}** of the device leads to port ${port.target} of ${service.name}${protocol}.`;
  const all = hostPorts(doc);
  const own = all.find((each) => isSamePath(each.path, path));
  const rivals = own
    ? all.filter(
        (each) => each !== own && each.from <= own.to && own.from <= each.to && clashes(each, own),
      )
    : [];
  const names = [...new Set(rivals.map((each) => each.service))];
  const onHost = service.networkMode?.value.kind === 'host';
  return [
    onHost ? `${service.name} lives in the network of the device, so this has no effect.` : leads,
    ...(names.length > 0 ? [`${listed(names)} holds that port of the device too.`] : []),
  ];
}

function deviceLines(word: string): readonly string[] {
  const [host = ''] = word.split(':');
  const known = DEVICE_PATHS.find(({ path }) => path === host);
  return known ? [`**${known.path}** ${known.help}.`] : [];
}

/** The variable at `offset`, and what becomes of it. */
export function variableAt(
  doc: ComposeDocument,
  target: TargetId,
  offset: number,
  project: Project | undefined,
): { readonly range: SourceRange; readonly lines: readonly string[] } | undefined {
  const { text } = doc.syntax;
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  if (!line.includes('$') || /^\s*#/.test(line)) return undefined;
  for (const use of variablesIn(line)) {
    const range = { from: start + use.from, to: start + use.to };
    if (offset < range.from || offset > range.to) continue;
    const value = doc.syntax.view(doc.syntax.pathAt(offset))?.string;
    return { range, lines: variableLines(use, target, project, value) };
  }
  return undefined;
}

function variableLines(
  use: VariableUse,
  target: TargetId,
  project: Project | undefined,
  value: string | undefined,
): readonly string[] {
  const classic = dialectOf(target) === 'classic';
  const setters = target === 'balena' ? 'the shell' : 'the shell or from a .env file';
  const title = `**${use.name}** is a variable: its value comes from ${setters} when the app is built.`;
  const older =
    'Builders for this target do not know variables: the text arrives as it is, dollar sign and all.';
  const kept = 'The editor puts nothing in: the text stays as it is.';
  if (classic) return [older, ...otherwise(use), kept];
  return [title, ...fromFolder(use.name, target, project, value), ...otherwise(use), kept];
}

/** What the `.env` of the opened folder makes of it. */
function fromFolder(
  name: string,
  target: TargetId,
  project: Project | undefined,
  value: string | undefined,
): readonly string[] {
  const variables = project?.variables;
  if (!variables) return [];
  const said = variables.get(name);
  if (said === undefined) return ['The .env file of the folder does not set it.'];
  const whole = value === undefined ? said : fillIn(value, (each) => variables.get(each));
  return [
    `The .env file of the folder says ${inCode(said)}.${whole === said ? '' : ` With it, this reads ${inCode(whole)}.`}`,
    ...(target === 'balena'
      ? ['Today’s balena CLI does not read that file: it takes variables from its shell alone.']
      : []),
  ];
}

/** As code in Markdown, whatever quotes it holds. */
function inCode(text: string): string {
  if (text === '') return 'nothing';
  const line = text.replaceAll('\n', '⏎');
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const gap = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
}

function otherwise({ name, operator, operand }: VariableUse): readonly string[] {
  const missing = operator?.startsWith(':') ? 'not set or empty' : 'not set';
  switch (operator?.at(-1)) {
    case '-':
      return [`If it is ${missing}: \`${operand}\`.`];
    case '+':
      return [`If it is set: \`${operand}\`, else nothing.`];
    case '?':
      return [`If it is ${missing}, the build stops${operand === '' ? '' : `: ${operand}`}.`];
    default:
      return [`If it is not set, nothing stands here. Write \`\${${name}:-default}\` to be sure.`];
  }
}
