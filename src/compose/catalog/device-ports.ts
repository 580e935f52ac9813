/** A port that the device itself listens on, so that no service can publish it. */
export interface DevicePort {
  readonly port: number;
  readonly holder: string;
}

/** Usual on balenaOS (preset notes, net-host); 53 and 2375 only on some devices, so they are not here. */
export const DEVICE_PORTS: readonly DevicePort[] = [
  { port: 22222, holder: 'SSH' },
  { port: 48484, holder: 'the supervisor' },
];
