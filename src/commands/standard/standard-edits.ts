import {
  addCapabilityEdit,
  addDeviceEdit,
  addLabelEdit,
  addNamedVolumeEdit,
  addPortEdit,
  setImageEdit,
  setNetworkModeEdit,
  setPrivilegedEdit,
  setRestartEdit,
} from './field-edits.ts';
import {
  addServiceEdit,
  connectEdit,
  disconnectEdit,
  removeServiceEdit,
  renameServiceEdit,
} from './graph-edits.ts';
import { SECTION_EDITS } from './section-edits.ts';
import type { StandardEdit } from './standard-edit.ts';

/** The standard visual edits that every editor of this kind has, in the order of the corpus run's table. */
export const STANDARD_EDITS: readonly StandardEdit[] = [
  addServiceEdit,
  removeServiceEdit,
  renameServiceEdit,
  connectEdit,
  disconnectEdit,
  setPrivilegedEdit,
  addPortEdit,
  addDeviceEdit,
  addCapabilityEdit,
  setNetworkModeEdit,
  addNamedVolumeEdit,
  addLabelEdit,
  setRestartEdit,
  setImageEdit,
];

/** All that the corpus run tries: the standard edits, and one for each section of the panels. */
export const CORPUS_EDITS: readonly StandardEdit[] = [...STANDARD_EDITS, ...SECTION_EDITS];
