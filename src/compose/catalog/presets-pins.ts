import { capability, device, feature, group, HOST_NETWORK, only, type Preset } from './preset.ts';

const PI_DTPARAM = 'Raspberry Pi: BALENA_HOST_CONFIG_dtparam (RESIN_HOST_CONFIG_dtparam in 2018)';
const ON_BY_DEFAULT = 'is in the default.';

/** Presets for the pins and buses of a board (presets notes 2). */
export const PIN_PRESETS: readonly Preset[] = [
  {
    id: 'i2c',
    title: 'I²C bus',
    meaning: 'Two-wire bus for small sensors and displays.',
    group: 'pins',
    step: 1,
    basis: ['D', 'S'],
    words: 'i2c iic sensor smbus',
    variants: [
      {
        title: 'Bus 1, the pin header of a Raspberry Pi',
        items: [device('/dev/i2c-1', { like: /^\/dev\/i2c-\d+$/ }), group('i2c')],
      },
      { title: 'Bus 0, the first Pi and some boards', items: [device('/dev/i2c-0'), group('i2c')] },
      {
        title: 'Another bus',
        items: [
          device('/dev/i2c-7', { like: /^\/dev\/i2c-\d+$/, ask: 'Bus on the device' }),
          group('i2c'),
        ],
      },
    ],
    caveats: [
      'The number of the bus differs: 1 on the header of a Pi, 2, 20 or 21 for HDMI, often 1, 7 or 8 on a Jetson.',
      'Plain I²C needs neither /dev/mem nor SYS_RAWIO.',
    ],
    checklist: [`${PI_DTPARAM} holds "i2c_arm=on", which ${ON_BY_DEFAULT}`],
  },
  {
    id: 'spi',
    title: 'SPI bus',
    meaning: 'Fast four-wire bus for radios, screens and converters.',
    group: 'pins',
    step: 1,
    basis: ['D', 'S'],
    words: 'spidev lora',
    variants: [
      {
        title: 'First chip select',
        items: [device('/dev/spidev0.0', { like: /^\/dev\/spidev\d+\.\d+$/ }), group('spi')],
      },
      {
        title: 'Both chip selects',
        items: [device('/dev/spidev0.0'), device('/dev/spidev0.1'), group('spi')],
      },
    ],
    caveats: [
      'spidev0.1 means bus 0, chip select 1.',
      'Boards with a reset pin, such as LoRa radios, need the GPIO pins too.',
    ],
    checklist: [`${PI_DTPARAM} holds "spi=on", which ${ON_BY_DEFAULT}`],
  },
  {
    id: 'gpio-chip',
    title: 'GPIO pins, the modern way',
    meaning: 'Switch pins on and off and read buttons, through libgpiod.',
    group: 'pins',
    step: 1,
    basis: ['D', 'S', 'K'],
    words: 'gpiod gpiozero led button relay',
    variants: [
      {
        title: 'First chip',
        items: [device('/dev/gpiochip0', { like: /^\/dev\/gpiochip\d+$/ }), group('gpio')],
      },
      {
        title: 'Pi 5 with an early kernel',
        items: [device('/dev/gpiochip4'), group('gpio')],
      },
    ],
    caveats: ['On a Pi 5 the header was gpiochip4 with early kernels, and is gpiochip0 later.'],
    checklist: [],
  },
  {
    id: 'gpio-mem',
    title: 'GPIO pins, register window of the Pi',
    meaning: 'For old Raspberry Pi libraries: RPi.GPIO, WiringPi, partly pigpio.',
    group: 'pins',
    step: 1,
    basis: ['I', 'K', 'D'],
    words: 'gpiomem rpi.gpio wiringpi',
    variants: only([device('/dev/gpiomem'), group('gpio')]),
    caveats: [
      'Raspberry Pi 0 to 4 only.',
      'No access to PWM and clocks; edge detection of RPi.GPIO also needs write access to /sys.',
    ],
    checklist: [],
  },
  {
    id: 'gpio-sysfs',
    title: 'GPIO, PWM and LEDs through /sys',
    meaning: 'Write to files below /sys/class/gpio, pwm, leds and backlight.',
    group: 'pins',
    step: 3,
    basis: ['D', 'C', 'S'],
    words: 'sysfs pwm led backlight',
    variants: only([feature('sysfs')]),
    caveats: [
      'It gives write access to all of /sys. Reading needs nothing: try without first.',
      'GPIO through /sys is deprecated and leaves the kernel.',
    ],
    checklist: [],
    since: 'supervisor 10.8.0, OS 2.48.0; before that only a privileged service could do it',
  },
  {
    id: 'gpio-devmem',
    title: 'Raw memory access',
    meaning: 'The program writes hardware registers directly.',
    group: 'pins',
    step: 3,
    basis: ['D', 'S'],
    words: 'mem rawio register pigpio ws281x neopixel',
    variants: only([device('/dev/mem'), capability('SYS_RAWIO')]),
    caveats: [
      'It can read and write the memory of the device. Only where the library can use neither the GPIO chip nor the register window.',
    ],
    checklist: [],
  },
  {
    id: 'uart-header',
    title: 'Serial port on the pin header',
    meaning: 'Two data pins (TX and RX) for modems, GPS receivers and other boards.',
    group: 'pins',
    step: 1,
    basis: ['D', 'K'],
    words: 'uart tty rs232 serial0 gps modem',
    variants: [
      {
        title: 'Raspberry Pi, whichever is the main one',
        items: [device('/dev/serial0'), group('dialout')],
      },
      { title: 'ttyAMA0', items: [device('/dev/ttyAMA0'), group('dialout')] },
      { title: 'ttyS0', items: [device('/dev/ttyS0'), group('dialout')] },
      {
        title: 'Another port',
        items: [
          device('/dev/ttyTHS1', {
            like: /^\/dev\/tty(AMA|S|THS|mxc|O)\d+$/,
            ask: 'Port on the device',
          }),
          group('dialout'),
        ],
      },
    ],
    caveats: [
      'Its name differs: ttyS0 or ttyAMA0 on a Pi, ttyTHS1 on a Jetson, ttymxc on i.MX, ttyS4 or ttyS5 on an Up².',
      'A development image may have a console there.',
    ],
    checklist: [
      'Raspberry Pi 3: BALENA_HOST_CONFIG_enable_uart = 1.',
      'Raspberry Pi 3: BALENA_HOST_CONFIG_dtoverlay with "pi3-miniuart-bt" if the good UART is wanted; Bluetooth then moves to the other.',
    ],
  },
  {
    id: 'serial-usb',
    title: 'USB serial adapter',
    meaning: 'Arduino, Zigbee or Z-Wave stick, modem or GPS receiver on USB.',
    group: 'pins',
    step: 1,
    basis: ['D', 'S'],
    words: 'ttyusb ttyacm arduino zigbee zwave z-wave modem gps uart',
    variants: [
      {
        title: 'First adapter (ttyUSB0)',
        items: [
          device('/dev/ttyUSB0', { like: /^\/dev\/(ttyUSB|serial\/by-id\/)/ }),
          group('dialout'),
        ],
      },
      {
        title: 'First board or modem (ttyACM0)',
        items: [device('/dev/ttyACM0', { like: /^\/dev\/ttyACM\d+$/ }), group('dialout')],
      },
      {
        title: 'One certain stick, by its id',
        items: [
          device('/dev/serial/by-id/usb-ID-OF-THE-STICK', {
            container: '/dev/ttyUSB0',
            like: /^\/dev\/serial\/by-id\//,
            ask: 'Stick on the device',
            example: true,
          }),
          group('dialout'),
        ],
      },
    ],
    caveats: [
      'The service does not start while the adapter is not plugged in.',
      'ls /dev/serial/by-id in a terminal of the device shows the ids.',
      'After unplugging, restart the service.',
      'Numbers swap between boots; the path by id is stable for one stick but not the same in a whole fleet.',
    ],
    checklist: [],
  },
  {
    id: 'onewire',
    title: '1-Wire thermometers',
    meaning: 'DS18B20 sensors on one pin, read below /sys/bus/w1.',
    group: 'pins',
    step: 0,
    basis: ['D', 'K'],
    words: '1-wire w1 ds18b20 temperature',
    variants: [
      { title: 'Read sensors', items: [] },
      {
        title: 'Load the drivers too',
        items: [feature('kernel-modules'), capability('SYS_MODULE')],
        step: 3,
      },
      { title: 'Change the resolution too', items: [feature('sysfs')], step: 3 },
    ],
    caveats: [
      'Reading /sys needs no right at all. Load drivers only if the device has not done so.',
    ],
    checklist: ['Raspberry Pi: BALENA_HOST_CONFIG_dtoverlay with "w1-gpio".'],
  },
  {
    id: 'can',
    title: 'CAN bus',
    meaning: 'Network of vehicles and machines.',
    group: 'pins',
    step: 2,
    basis: ['I', 'K'],
    words: 'canbus socketcan can0 mcp2515 nmea2000',
    variants: [
      { title: 'Read and send on a CAN that is up', items: [HOST_NETWORK] },
      {
        title: 'Also bring it up and set its speed',
        items: [HOST_NETWORK, capability('NET_ADMIN')],
        step: 3,
      },
    ],
    caveats: [
      'CAN is a network interface of the device and no file below /dev, so the service must share the device’s network.',
      'Sticks that speak CAN over a serial line need “USB serial adapter” instead.',
    ],
    checklist: [
      'Raspberry Pi: BALENA_HOST_CONFIG_dtoverlay such as "mcp2515-can0,oscillator=…", and SPI on.',
    ],
  },
];
