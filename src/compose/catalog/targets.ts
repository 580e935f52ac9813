/** Who will read the file; see domain.md G1 to G3. */
export type TargetId = 'resin' | 'balena-classic' | 'balena' | 'compose';

export interface Target {
  readonly id: TargetId;
  readonly title: string;
  /** One sentence for the chooser. */
  readonly help: string;
  /** Whether the file ends on a device under a supervisor. */
  readonly device: boolean;
}

export const TARGETS: readonly Target[] = [
  {
    id: 'balena',
    title: 'balena',
    help: 'Today’s balena CLI (25 and later) and supervisor: the compose specification with a deny list.',
    device: true,
  },
  {
    id: 'balena-classic',
    title: 'balena classic',
    help: 'balena CLI before 25: version 2 to 2.4 required.',
    device: true,
  },
  {
    id: 'resin',
    title: 'resin.io (2018)',
    help: 'resinOS 2.12 and its build tools: version 2, 2.0 or 2.1 and io.resin.* labels.',
    device: true,
  },
  {
    id: 'compose',
    title: 'Docker Compose',
    help: 'Plain Docker Compose on a computer; no device rules.',
    device: false,
  },
];

export const DEFAULT_TARGET: TargetId = 'balena';

/** Whether readers for `target` follow the compose specification or one of the older schemas. */
export function dialectOf(target: TargetId): 'classic' | 'spec' {
  return target === 'resin' || target === 'balena-classic' ? 'classic' : 'spec';
}
