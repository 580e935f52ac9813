import { dockerComposeOracle } from './docker-compose-oracle.ts';
import { notesOracle } from './notes-oracle.ts';
import type { Oracle } from './oracle.ts';
import { classicOracle, resinOracle } from './parser-oracles.ts';
import { recordedOracle } from './recorded-oracle.ts';

/** Whom our verdicts are compared with. */
export const ORACLES: readonly Oracle[] = [
  resinOracle,
  classicOracle,
  dockerComposeOracle,
  notesOracle,
  recordedOracle(
    { id: 'recorded-balena', title: '@balena/compose-parser 0.2.6, recorded', target: 'balena' },
    'parser-0.2.6',
  ),
  recordedOracle(
    { id: 'recorded-compose', title: 'docker-compose 2.26, recorded', target: 'compose' },
    'dc-2.26.1',
  ),
];
