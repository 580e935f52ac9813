/** What `%%BALENA_ARCH%%` can be. */
export type Architecture = 'rpi' | 'armv7hf' | 'aarch64' | 'amd64' | 'i386';

/** Machine names by architecture (balena docs, “Single-board computers” of 2026 and the table of 2018). */
const MACHINES: Readonly<Record<Architecture, string>> = {
  rpi: 'raspberry-pi',
  armv7hf: `asus-tinker-board beaglebone-black beaglebone-green beaglebone-green-wifi beaglebone-pocket fincm3
    generic-armv7ahf hummingboard imx6ul-var-dart imx7-var-som nitrogen6x odroid-c1 odroid-xu4 raspberry-pi2
    raspberrypi3 revpi-connect revpi-core-3 ts4900 var-som-mx6 artik5 artik10 kitra520 parallella`,
  aarch64: `advantech-ecu1370 artik710 asus-tinker-edge-t beaglebone-ai64 beagleplay bluechiptechnology-db1
    bluechiptechnology-tm3 cl-som-imx8 coral-dev eg5120-imx8mp etcher-pro forecr-dsb-ornx-orin-nano-8gb
    generic-aarch64 imx8m-var-dart imx8mm-lpddr4-evk imx8mm-var-dart imx8mm-var-som iot-gate-imx8
    iot-gate-imx8plus iot-gate-imx8plus-d1d8 iotdin-imx8p iotdin-imx8p-d1d8 isg-503 jetson-agx-orin-devkit
    jetson-agx-orin-devkit-64gb jetson-nano jetson-nano-2gb-devkit jetson-nano-emmc jetson-orin-nano-devkit-nvme
    jetson-orin-nano-seeed-j3010 jetson-orin-nx-seeed-j4012 jetson-orin-nx-xavier-nx-devkit jetson-tx2
    jetson-tx2-nx-devkit jetson-xavier jetson-xavier-nx-devkit jetson-xavier-nx-devkit-emmc jn30b-nano kitra710
    kontron-mx8mm nanopi-r2s nitrogen8mm owa5x photon-nano photon-tx2-nx photon-xavier-nx phyboard-lyra-am62xx-2
    raspberrypi0-2w-64 raspberrypi3-64 raspberrypi4-64 raspberrypi4-unipi-neuron raspberrypi400-64 raspberrypi5
    raspberrypicm4-ioboard revpi-connect-4 revpi-connect-s rockpi-4b-rk3399 ucm-imx93`,
  amd64: 'generic-amd64 genericx86-64-ext intel-nuc up-board',
  i386: 'intel-edison',
};

const ARCHITECTURES: readonly Architecture[] = ['rpi', 'armv7hf', 'aarch64', 'amd64', 'i386'];

const KNOWN = new Map<string, Architecture>(
  ARCHITECTURES.flatMap((architecture) =>
    MACHINES[architecture].split(/\s+/).map((machine) => [machine, architecture] as const),
  ),
);

/** The architecture of a device type; undefined for one that the tables do not name. */
export function architectureOf(deviceType: string): Architecture | undefined {
  return KNOWN.get(deviceType);
}

/** Whether a word is the name of an architecture, such as the end of `Dockerfile.aarch64`. */
export function isArchitecture(word: string): word is Architecture {
  return ARCHITECTURES.some((architecture) => architecture === word);
}

/** What devices run besides their own: 64-bit processors run what older ones of their kind do. */
const ALSO_RUN: Readonly<Record<Architecture, readonly Architecture[]>> = {
  rpi: [],
  armv7hf: ['rpi'],
  aarch64: ['armv7hf', 'rpi'],
  amd64: ['i386'],
  i386: [],
};

/** Whether a device can run programs that were made for `made`. */
export function canRun(device: Architecture, made: Architecture): boolean {
  return device === made || ALSO_RUN[device].includes(made);
}
