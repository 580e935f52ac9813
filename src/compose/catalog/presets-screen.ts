import {
  capability,
  device,
  feature,
  group,
  only,
  PRIVILEGED,
  type Preset,
  variable,
} from './preset.ts';

const OWN_SERVICE = 'Keep the privileged part in a small service of its own.';

/** Presets for screens, graphics, input and printers (presets notes 3). */
export const SCREEN_PRESETS: readonly Preset[] = [
  {
    id: 'gpu-dri',
    title: 'Graphics and video acceleration',
    meaning: '3D and video decoding on Intel, AMD, Raspberry Pi and i.MX.',
    group: 'media',
    step: 1,
    basis: ['S', 'K'],
    words: 'gpu display mesa opengl vaapi dri',
    variants: only([device('/dev/dri'), group('video'), group('render')]),
    caveats: [
      'The driver must be in the image.',
      'For drawing on the screen itself only the first program gets it.',
    ],
    checklist: ['Raspberry Pi: BALENA_HOST_CONFIG_dtoverlay with "vc4-kms-v3d".'],
  },
  {
    id: 'display-fb',
    title: 'Framebuffer screen',
    meaning: 'Draw straight into the memory of the screen.',
    group: 'media',
    step: 1,
    basis: ['S', 'I'],
    words: 'fb0 fb1 display fbcp',
    variants: [
      { title: 'Main screen', items: [device('/dev/fb0')] },
      { title: 'Main screen with dispmanx', items: [device('/dev/fb0'), device('/dev/vchiq')] },
      { title: 'SPI screen', items: [device('/dev/fb1')] },
    ],
    caveats: [
      'The service does not start on a device without that screen: /dev/fb1 exists only with an SPI screen.',
    ],
    checklist: [],
  },
  {
    id: 'display-x',
    title: 'Desktop or kiosk browser',
    meaning: 'Show a web page or a program on an attached screen, with X or Wayland.',
    group: 'media',
    step: 4,
    basis: ['D', 'S'],
    words: 'display kiosk browser chromium x11 wayland gpu',
    variants: [
      {
        title: 'With keyboards and mice that come and go',
        items: [PRIVILEGED, variable('UDEV', '1')],
      },
      {
        title: 'Screen and fixed keyboard only',
        items: [
          device('/dev/dri'),
          device('/dev/tty0'),
          device('/dev/tty1'),
          device('/dev/input'),
          capability('SYS_TTY_CONFIG'),
        ],
        step: 2,
      },
    ],
    caveats: [
      `What is plugged in later needs udev, and that needs privileged. ${OWN_SERVICE}`,
      'Browsers often want more shared memory too.',
    ],
    checklist: [],
  },
  {
    id: 'gpu-nvidia',
    title: 'NVIDIA graphics card',
    meaning: 'CUDA and machine learning on an NVIDIA card.',
    group: 'media',
    step: 2,
    basis: ['C', 'I'],
    words: 'gpu cuda ai',
    variants: only([feature('gpu')]),
    caveats: [
      'Undocumented, and most balenaOS images lack NVIDIA’s container tool: the service then restarts for ever.',
    ],
    checklist: [],
    since: 'supervisor 12.3.6',
  },
  {
    id: 'gpu-jetson',
    title: 'Jetson graphics processor',
    meaning: 'CUDA on NVIDIA Jetson boards.',
    group: 'media',
    step: 4,
    basis: ['D', 'K'],
    words: 'gpu cuda nvidia tegra',
    variants: only([PRIVILEGED]),
    caveats: [
      'Privileged in practice: the list of nodes is long and differs with every board.',
      'The CUDA packages in the image must match the device’s version of Linux for Tegra.',
      OWN_SERVICE,
    ],
    checklist: [],
  },
  {
    id: 'touch-input',
    title: 'Touch screen, keyboard, mouse',
    meaning: 'Read key presses and touches.',
    group: 'media',
    step: 1,
    basis: ['D', 'K'],
    words: 'input evdev remote',
    variants: [
      {
        title: 'Read',
        items: [device('/dev/input', { like: /^\/dev\/input(\/|$)/ }), group('input')],
      },
      {
        title: 'Also press keys itself',
        items: [device('/dev/input'), device('/dev/uinput'), group('input')],
      },
    ],
    caveats: ['What is plugged in later is not seen until the service restarts.'],
    checklist: ['Raspberry Pi 7" screen: BALENA_HOST_CONFIG_dtoverlay with "rpi-ft5406".'],
  },
  {
    id: 'printer',
    title: 'USB printer, raw',
    meaning: 'Label and receipt printers.',
    group: 'media',
    step: 1,
    basis: ['K'],
    words: 'lp0 escpos',
    variants: only([device('/dev/usb/lp0')]),
    caveats: ['The device needs the driver usblp. CUPS prefers “USB devices, raw”.'],
    checklist: [],
  },
];
