import {
  IconBrandDocker,
  IconCpu,
  IconDatabase,
  IconHammer,
  IconKey,
  IconNetwork,
  IconPlug,
  type IconProps,
  IconQuestionMark,
  IconRefresh,
  IconShieldFilled,
  IconTag,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ChipKind } from '../graph/chips.ts';

export const CHIP_ICONS: Record<ChipKind, ComponentType<IconProps>> = {
  power: IconShieldFilled,
  network: IconNetwork,
  port: IconPlug,
  device: IconCpu,
  volume: IconDatabase,
  capability: IconKey,
  label: IconTag,
  restart: IconRefresh,
};

export const SOURCE_ICONS = {
  image: IconBrandDocker,
  build: IconHammer,
  none: IconQuestionMark,
} as const;
