import {
  device,
  feature,
  group,
  HOST_NETWORK,
  only,
  PRIVILEGED,
  type Preset,
  variable,
} from './preset.ts';

const OWN_SERVICE = 'Keep the privileged part in a small service of its own.';

/** Presets for USB, cameras and sound (presets notes 3). */
export const MEDIA_PRESETS: readonly Preset[] = [
  {
    id: 'usb-bus',
    title: 'USB devices, raw',
    meaning: 'For programs with libusb: radio receivers, printers, scanners, security keys, Coral.',
    group: 'media',
    step: 2,
    basis: ['S', 'I', 'K'],
    words: 'libusb rtl-sdr sdr coral scanner',
    variants: [
      { title: 'All of USB', items: [device('/dev/bus/usb', { like: /^\/dev\/bus\/usb(\/|$)/ })] },
    ],
    caveats: [
      'It reaches every USB device, disks too.',
      'Devices that reset themselves come back under a new number and are lost until the service restarts.',
    ],
    checklist: [],
  },
  {
    id: 'usb-hotplug',
    title: 'USB devices that come and go',
    meaning: 'Notice what is plugged in while the service runs.',
    group: 'media',
    step: 4,
    basis: ['D', 'I', 'S'],
    words: 'udev hot plug',
    variants: only([PRIVILEGED, variable('UDEV', '1'), HOST_NETWORK]),
    caveats: [
      'Privileged is needed: the list of devices is fixed when a service starts, and nothing narrower works on balena.',
      `Cheaper: “USB devices, raw”, and restart the service after plugging. ${OWN_SERVICE}`,
      'The image needs udev; balena base images start it when UDEV is on.',
    ],
    checklist: [],
  },
  {
    id: 'usb-power',
    title: 'USB port power',
    meaning: 'Switch the power of a USB port with uhubctl.',
    group: 'media',
    step: 2,
    basis: ['D', 'I', 'K'],
    words: 'uhubctl',
    variants: [
      { title: 'USB alone', items: [device('/dev/bus/usb')] },
      {
        title: 'Newer kernels, through /sys too',
        items: [device('/dev/bus/usb'), feature('sysfs')],
        step: 3,
      },
    ],
    caveats: ['The documentation shows it in a privileged service; try without.'],
    checklist: [],
  },
  {
    id: 'camera-v4l2',
    title: 'USB camera',
    meaning: 'A webcam as /dev/video0.',
    group: 'media',
    step: 1,
    basis: ['S', 'K'],
    words: 'video webcam v4l2 opencv',
    variants: [
      {
        title: 'First camera',
        items: [device('/dev/video0', { like: /^\/dev\/video\d+$/ }), group('video')],
      },
      {
        title: 'With its controls',
        items: [device('/dev/video0'), device('/dev/media0'), group('video')],
      },
    ],
    caveats: [
      'One camera makes two or more nodes, for pictures and for data about them.',
      'The service does not start while the camera is not plugged in.',
    ],
    checklist: [],
  },
  {
    id: 'camera-pi-legacy',
    title: 'Pi camera, old way',
    meaning: 'raspivid, picamera version 1, OMX.',
    group: 'media',
    step: 1,
    basis: ['D', 'S', 'I'],
    words: 'raspicam vchiq csi',
    variants: [
      { title: 'Without codec memory', items: [device('/dev/vchiq'), group('video')] },
      {
        title: 'With codec memory',
        items: [device('/dev/vchiq'), device('/dev/vcsm-cma'), group('video')],
      },
    ],
    caveats: [
      '32-bit systems only; gone on the Pi 5 and with new kernels.',
      'The VideoCore libraries must be in the image.',
    ],
    checklist: ['BALENA_HOST_CONFIG_gpu_mem = 128.', 'BALENA_HOST_CONFIG_start_x = 1.'],
  },
  {
    id: 'camera-pi-libcamera',
    title: 'Pi camera, new way',
    meaning: 'libcamera, rpicam, picamera2.',
    group: 'media',
    step: 4,
    basis: ['I'],
    words: 'csi picamera2 rpicam',
    variants: only([PRIVILEGED]),
    caveats: [
      'Privileged in practice: its list of nodes differs with every model, and one that is missing stops the start.',
      OWN_SERVICE,
    ],
    checklist: [],
  },
  {
    id: 'audio-alsa',
    title: 'Sound card',
    meaning: 'Play and record sound with ALSA.',
    group: 'media',
    step: 1,
    basis: ['D', 'S'],
    words: 'audio alsa speaker microphone',
    variants: only([device('/dev/snd'), group('audio')]),
    caveats: [
      'One program at a time for each card, unless a mixer is used.',
      'The order of cards changes: choose by name.',
    ],
    checklist: [
      'Raspberry Pi: BALENA_HOST_CONFIG_dtparam holds "audio=on", which is in the default.',
    ],
  },
  {
    id: 'audio-pulse-server',
    title: 'Sound server',
    meaning: 'This service owns the sound card and other services send their sound to it.',
    group: 'media',
    step: 1,
    basis: ['S', 'D'],
    words: 'pulseaudio audio',
    variants: only([device('/dev/snd')]),
    caveats: [
      'Other services reach it at port 4317, or by a socket in a shared named volume.',
      'The README of balena’s audio block asks for privileged; others do without.',
    ],
    checklist: [
      'Raspberry Pi: BALENA_HOST_CONFIG_dtparam holds "audio=on", which is in the default.',
    ],
  },
  {
    id: 'audio-pulse-client',
    title: 'Sound through another service',
    meaning: 'Play through the service that owns the sound card, with PulseAudio.',
    group: 'media',
    step: 0,
    basis: ['D', 'S'],
    words: 'pulseaudio audio',
    variants: only([variable('PULSE_SERVER', 'tcp:audio:4317', 'Sound server')]),
    caveats: ['With the device’s own network write tcp:localhost:4317.'],
    checklist: [],
  },
];
