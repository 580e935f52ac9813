export interface DevicePath {
  readonly path: string;
  readonly help: string;
}

/** What services on single-board computers are usually given. */
export const DEVICE_PATHS: readonly DevicePath[] = [
  { path: '/dev/gpiomem', help: 'Pins of a Raspberry Pi, without full memory access' },
  { path: '/dev/gpiochip0', help: 'Pins through the kernel’s character device' },
  { path: '/dev/i2c-1', help: 'I²C bus 1: sensors, displays, clocks' },
  { path: '/dev/spidev0.0', help: 'SPI bus 0, first chip' },
  { path: '/dev/spidev0.1', help: 'SPI bus 0, second chip' },
  { path: '/dev/ttyAMA0', help: 'Serial port of a Raspberry Pi' },
  { path: '/dev/ttyS0', help: 'Serial port' },
  { path: '/dev/serial0', help: 'The Raspberry Pi’s main serial port, whichever it is' },
  { path: '/dev/ttyUSB0', help: 'First USB serial adapter' },
  { path: '/dev/ttyACM0', help: 'First USB modem or microcontroller board' },
  { path: '/dev/bus/usb', help: 'All USB devices' },
  { path: '/dev/video0', help: 'First camera' },
  { path: '/dev/snd', help: 'Sound' },
  { path: '/dev/input', help: 'Keyboards, mice, touch screens' },
  { path: '/dev/dri', help: 'Graphics acceleration' },
  { path: '/dev/fb0', help: 'The screen as plain memory' },
  { path: '/dev/vchiq', help: 'Video core of a Raspberry Pi' },
  { path: '/dev/net/tun', help: 'Tunnels: VPNs' },
  { path: '/dev/rtc0', help: 'Hardware clock' },
  { path: '/dev/watchdog', help: 'Hardware watchdog' },
  { path: '/dev/mem', help: 'All memory: nearly as powerful as privileged' },
];
