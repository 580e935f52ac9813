import { HARDWARE_CASES } from './cases-hardware.ts';
import { HEALTH_CASES } from './cases-health.ts';
import { LIST_CASES } from './cases-lists.ts';
import { NETWORK_CASES } from './cases-network.ts';
import { RESOURCE_CASES } from './cases-resources.ts';
import { SOURCE_CASES } from './cases-source.ts';
import { START_UP_CASES } from './cases-start-up.ts';
import type { FieldCases } from './field-case.ts';

/** Every field of a service in each of its syntaxes. */
export const CASES: FieldCases = {
  ...SOURCE_CASES,
  ...START_UP_CASES,
  ...HEALTH_CASES,
  ...HARDWARE_CASES,
  ...NETWORK_CASES,
  ...RESOURCE_CASES,
  ...LIST_CASES,
};
