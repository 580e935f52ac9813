import type { FieldPlace } from './catalogue.ts';

/** What balena's page “Multiple containers” (2018) explains about a field, beyond the sentence of the catalogue. */
const EXPLANATIONS: Readonly<Partial<Record<FieldPlace, Readonly<Record<string, string>>>>> = {
  service: {
    build: 'The folder holds a Dockerfile; a ready-made image can take its place.',
    depends_on: 'Use it where services must start in a certain order.',
    privileged:
      'In an app of several services none has them unless it says so, unlike an app of a single container. Devices and capabilities are the narrower way to hardware. systemd in the container (INITSYSTEM=on in the Dockerfile of older base images) runs in a privileged service only.',
    devices: 'Together with cap_add it is the way to hardware without being privileged.',
    cap_add: 'Together with devices it is the way to hardware without being privileged.',
    restart: 'With “always” the service is kept running, systemd in a container too.',
    network_mode:
      'With “host” the service shares the network of the device: each port that it listens on is open there, and Bluetooth and the like can be reached.',
    volumes:
      'A named volume links a folder of the service to data that outlives an update. Several services can share one.',
    labels:
      'Labels give single things of the device, as folders and variables, without making the service privileged.',
  },
  top: {
    volumes:
      'The data stays as long as each release declares the volume under the same name. Any name will do.',
    version: 'Devices of 2018 take 2, 2.0 and 2.1.',
  },
};

/** More about a field than its sentence says, where there is more to know. */
export function explanationOf(place: FieldPlace, name: string): string | undefined {
  return EXPLANATIONS[place]?.[name];
}

/** Every field that has an explanation. */
export const EXPLAINED: readonly (readonly [FieldPlace, string])[] = [
  ...Object.keys(EXPLANATIONS.service ?? {}).map((name) => ['service', name] as const),
  ...Object.keys(EXPLANATIONS.top ?? {}).map((name) => ['top', name] as const),
];
