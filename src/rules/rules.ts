import { ambiguousScalar } from './ambiguous-scalar.ts';
import { anonymousVolume } from './anonymous-volume.ts';
import { bindMount } from './bind-mount.ts';
import { buildSettings } from './build-settings.ts';
import { capabilityName } from './capability-name.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyForm } from './dependency-form.ts';
import { deviceName } from './device-name.ts';
import { duplicateHostPort } from './duplicate-host-port.ts';
import { duplicateItem } from './duplicate-item.ts';
import { durationValue } from './duration-value.ts';
import { environmentName } from './environment-name.ts';
import { extraHosts } from './extra-hosts.ts';
import { fieldShape } from './field-shape.ts';
import { hardwareAccess } from './hardware-access.ts';
import { hostNetworkName } from './host-network-name.ts';
import { hostNetworkPorts } from './host-network-ports.ts';
import { imageArchitecture } from './image-architecture.ts';
import { initSystem } from './init-system.ts';
import { invalidName } from './invalid-name.ts';
import { labelName } from './label-name.ts';
import { labelNamespace } from './label-namespace.ts';
import { labelTooLong } from './label-too-long.ts';
import { labelValue } from './label-value.ts';
import { malformedDevice } from './malformed-device.ts';
import { malformedPort } from './malformed-port.ts';
import { malformedVariable } from './malformed-variable.ts';
import { memoryValue } from './memory-value.ts';
import { missingBuild } from './missing-build.ts';
import { missingFile } from './missing-file.ts';
import { missingHealthcheck } from './missing-healthcheck.ts';
import { mountTarget } from './mount-target.ts';
import { multipleDocuments } from './multiple-documents.ts';
import { networkConflict } from './network-conflict.ts';
import { noImageOrBuild } from './no-image-or-build.ts';
import { olderDockerCompose } from './older-docker-compose.ts';
import { partialJournalMounts } from './partial-journal-mounts.ts';
import { plainSecret } from './plain-secret.ts';
import { portNotExposed } from './port-not-exposed.ts';
import { privilegedService } from './privileged-service.ts';
import { renamedVolume } from './renamed-volume.ts';
import { restartPolicy } from './restart-policy.ts';
import type { Rule } from './rule.ts';
import { serviceNetworkPorts } from './service-network-ports.ts';
import { sharedVolume } from './shared-volume.ts';
import { singleLetterVolume } from './single-letter-volume.ts';
import { swapWithoutMemory } from './swap-without-memory.ts';
import { templateVariable } from './template-variable.ts';
import { tmpfsMount } from './tmpfs-mount.ts';
import { undeclaredNetwork } from './undeclared-network.ts';
import { undeclaredVolume } from './undeclared-volume.ts';
import { undefinedVariable } from './undefined-variable.ts';
import { unknownDependency } from './unknown-dependency.ts';
import { unknownFeatureLabel } from './unknown-feature-label.ts';
import { unknownField } from './unknown-field.ts';
import { unpinnedImage } from './unpinned-image.ts';
import { unsupportedField } from './unsupported-field.ts';
import { unsupportedValue } from './unsupported-value.ts';
import { unusedVolume } from './unused-volume.ts';
import { versionUnsupported } from './version-unsupported.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { zeroBecomesEmpty } from './zero-becomes-empty.ts';

/** Every rule, in the order in which their pages are read. */
export const RULES: readonly Rule[] = [
  yamlSyntax,
  multipleDocuments,
  versionUnsupported,
  fieldShape,
  unknownField,
  unsupportedField,
  unsupportedValue,
  invalidName,
  deviceName,
  duplicateItem,
  noImageOrBuild,
  missingBuild,
  templateVariable,
  missingFile,
  buildSettings,
  dependencyCycle,
  unknownDependency,
  dependencyForm,
  missingHealthcheck,
  undeclaredVolume,
  unusedVolume,
  renamedVolume,
  bindMount,
  partialJournalMounts,
  anonymousVolume,
  singleLetterVolume,
  mountTarget,
  tmpfsMount,
  sharedVolume,
  undeclaredNetwork,
  networkConflict,
  duplicateHostPort,
  hostNetworkPorts,
  serviceNetworkPorts,
  hostNetworkName,
  malformedPort,
  portNotExposed,
  extraHosts,
  malformedDevice,
  capabilityName,
  privilegedService,
  hardwareAccess,
  initSystem,
  unknownFeatureLabel,
  labelValue,
  labelName,
  labelNamespace,
  labelTooLong,
  environmentName,
  zeroBecomesEmpty,
  ambiguousScalar,
  undefinedVariable,
  malformedVariable,
  plainSecret,
  restartPolicy,
  memoryValue,
  durationValue,
  swapWithoutMemory,
  unpinnedImage,
  imageArchitecture,
  olderDockerCompose,
];
