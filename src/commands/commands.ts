import { addCapability } from './add-capability.ts';
import { addDevice } from './add-device.ts';
import { addDockerRun } from './add-docker-run.ts';
import { addLabel } from './add-label.ts';
import { addListItem } from './add-list-item.ts';
import { addNamedVolume } from './add-named-volume.ts';
import { addPort } from './add-port.ts';
import { addService } from './add-service.ts';
import { applyPreset } from './apply-preset.ts';
import { connect } from './connect.ts';
import { convertVersion } from './convert-version.ts';
import { declareNetwork } from './declare-network.ts';
import { declareVolume } from './declare-volume.ts';
import { disconnect } from './disconnect.ts';
import { formatText } from './format-text.ts';
import { inlineAnchor } from './inline-anchor.ts';
import { leastPrivilege } from './least-privilege.ts';
import { linkVolume } from './link-volume.ts';
import { moveListItem } from './move-list-item.ts';
import { movePair } from './move-pair.ts';
import { moveService } from './move-service.ts';
import { removeLabel } from './remove-label.ts';
import { removeListItem } from './remove-list-item.ts';
import { removeNetwork } from './remove-network.ts';
import { removePair } from './remove-pair.ts';
import { removePreset } from './remove-preset.ts';
import { removeService } from './remove-service.ts';
import { removeServices } from './remove-services.ts';
import { removeVolume } from './remove-volume.ts';
import { renameAnchor } from './rename-anchor.ts';
import { renameNetwork } from './rename-network.ts';
import { renamePair } from './rename-pair.ts';
import { renameService } from './rename-service.ts';
import { renameVolume } from './rename-volume.ts';
import { rewriteField } from './rewrite-field.ts';
import { setAtAnchor } from './set-at-anchor.ts';
import { setBuild } from './set-build.ts';
import { setCondition } from './set-condition.ts';
import { setField } from './set-field.ts';
import { setImage } from './set-image.ts';
import { setListItem } from './set-list-item.ts';
import { setNetworkMode } from './set-network-mode.ts';
import { setNetworkOption } from './set-network-option.ts';
import { setPair } from './set-pair.ts';
import { setPrivileged } from './set-privileged.ts';
import { setRestart } from './set-restart.ts';
import { setVersion } from './set-version.ts';
import { setYaml } from './set-yaml.ts';
import { shareSettings } from './share-settings.ts';
import { sortServices } from './sort-services.ts';
import { unlinkVolume } from './unlink-volume.ts';

/** Everything that a user can intend, each in the file of its name. */
export const COMMANDS = [
  addCapability,
  addDevice,
  addDockerRun,
  addLabel,
  addListItem,
  addNamedVolume,
  addPort,
  addService,
  applyPreset,
  connect,
  convertVersion,
  declareNetwork,
  declareVolume,
  disconnect,
  formatText,
  inlineAnchor,
  leastPrivilege,
  linkVolume,
  moveListItem,
  movePair,
  moveService,
  removeLabel,
  removeListItem,
  removeNetwork,
  removePair,
  removePreset,
  removeService,
  removeServices,
  removeVolume,
  renameAnchor,
  renameNetwork,
  renamePair,
  renameService,
  renameVolume,
  rewriteField,
  setAtAnchor,
  setBuild,
  setCondition,
  setField,
  setImage,
  setListItem,
  setNetworkMode,
  setNetworkOption,
  setPair,
  setPrivileged,
  setRestart,
  setVersion,
  setYaml,
  shareSettings,
  sortServices,
  unlinkVolume,
] as const;
