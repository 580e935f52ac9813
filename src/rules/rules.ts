import { bindMount } from './bind-mount.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { duplicateHostPort } from './duplicate-host-port.ts';
import { duplicateItem } from './duplicate-item.ts';
import { fieldShape } from './field-shape.ts';
import { hostNetworkPorts } from './host-network-ports.ts';
import { invalidName } from './invalid-name.ts';
import { labelValue } from './label-value.ts';
import { malformedDevice } from './malformed-device.ts';
import { malformedPort } from './malformed-port.ts';
import { multipleDocuments } from './multiple-documents.ts';
import { noImageOrBuild } from './no-image-or-build.ts';
import { partialJournalMounts } from './partial-journal-mounts.ts';
import type { Rule } from './rule.ts';
import { undeclaredVolume } from './undeclared-volume.ts';
import { unknownDependency } from './unknown-dependency.ts';
import { unknownFeatureLabel } from './unknown-feature-label.ts';
import { unknownField } from './unknown-field.ts';
import { unsupportedField } from './unsupported-field.ts';
import { unusedVolume } from './unused-volume.ts';
import { versionUnsupported } from './version-unsupported.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule, in the order in which their pages are read. */
export const RULES: readonly Rule[] = [
  yamlSyntax,
  multipleDocuments,
  versionUnsupported,
  fieldShape,
  unknownField,
  unsupportedField,
  invalidName,
  duplicateItem,
  noImageOrBuild,
  dependencyCycle,
  unknownDependency,
  undeclaredVolume,
  unusedVolume,
  bindMount,
  partialJournalMounts,
  duplicateHostPort,
  hostNetworkPorts,
  malformedPort,
  malformedDevice,
  unknownFeatureLabel,
  labelValue,
];
