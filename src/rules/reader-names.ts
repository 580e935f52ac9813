import type { TargetId } from '../compose/catalog/targets.ts';
import type { Severity } from './rule.ts';

const READERS: Readonly<Record<TargetId, string>> = {
  resin: 'the builder of 2018',
  'balena-classic': 'the balena CLI before 25',
  balena: 'balena’s builder',
  compose: 'Docker Compose',
};

/** Who reads the file first for a target, for the beginning of a sentence: `Balena’s builder`. */
export function readerFirst(target: TargetId): string {
  const name = READERS[target];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

type Severities = Partial<Record<TargetId, Severity>>;

export function everywhere(severity: Severity): Severities {
  return { resin: severity, 'balena-classic': severity, balena: severity, compose: severity };
}

/** On targets whose files end on a device. */
export function onDevices(severity: Severity): Severities {
  return { resin: severity, 'balena-classic': severity, balena: severity };
}

/** Where the older parsers read, which follow a schema of their own. */
export function onClassic(severity: Severity): Severities {
  return { resin: severity, 'balena-classic': severity };
}

/** Where readers follow the compose specification. */
export function onSpec(severity: Severity): Severities {
  return { balena: severity, compose: severity };
}
