import { wrapServices } from '../commands/wrap-services.ts';
import type { QuickFix } from './rule.ts';

/** Puts the services of a file of the first format below `services:`, with the fields that were renamed since. */
export const wrapVersionOne: QuickFix = {
  title: 'Put the services under “services:”',
  safety: 'safe',
  plan: wrapServices,
};
