import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import { findCapability } from '../catalog/capabilities.ts';
import { findLabel } from '../catalog/labels.ts';
import { isUnproven, LADDER } from '../catalog/preset.ts';
import { PRESET_HINTS } from '../catalog/preset-hints.ts';
import { findPreset, PRESETS } from '../catalog/presets.ts';
import { parseDevice } from '../fields/devices.ts';
import { readCompose } from '../read-compose.ts';
import { matchPresets } from './match-presets.ts';
import { presentPresets } from './present-presets.ts';
import { presetState } from './preset-state.ts';
import { type PresetSubject, presetSubject } from './preset-subject.ts';
import { removableItems } from './removable-items.ts';
import { suggestPresets } from './suggest-presets.ts';
import { whyPrivileged } from './why-privileged.ts';

const modules = import.meta.glob<Record<string, readonly unknown[]>>('../catalog/presets-*.ts', {
  eager: true,
});

/** A service `app` with these lines below it. */
function subjectOf(lines: string, name = 'app'): PresetSubject {
  const below = lines
    .trim()
    .split('\n')
    .map((line) => `    ${line}`);
  const doc = readCompose(parseYaml(`services:\n  ${name}:\n${below.join('\n')}\n`));
  const service = doc.services.get(name);
  if (!service) throw new Error(`no service in:\n${lines}`);
  return presetSubject(doc, service);
}

function kindOf(lines: string, id: string) {
  const preset = findPreset(id);
  if (!preset) throw new Error(`no preset ${id}`);
  return presetState(preset, subjectOf(lines)).kind;
}

describe('the catalogue of presets', () => {
  it('holds the presets of every file', () => {
    const found = Object.values(modules).flatMap((module) => Object.values(module).flat());
    expect(new Set(found)).toEqual(new Set(PRESETS));
    expect(Object.keys(modules).length).toBeGreaterThan(5);
  });

  it('has each id once', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
    expect(PRESETS.length).toBeGreaterThan(60);
  });

  it.each(PRESETS)('names only what exists: $id', (preset) => {
    expect(preset.variants.length).toBeGreaterThan(0);
    expect(LADDER[preset.step]).toBeDefined();
    expect(preset.meaning).toMatch(/\.$/);
    for (const line of [...preset.caveats, ...preset.checklist]) expect(line).toMatch(/\.$/);
    for (const item of preset.variants.flatMap(({ items }) => items)) {
      if (item.kind === 'label') expect(findLabel(item.key)?.value).toBe('switch');
      if (item.kind === 'device') expect(parseDevice(item.host).problem).toBeUndefined();
      if (item.kind === 'item' && item.key === 'cap_add') {
        expect(findCapability(item.value)?.name).toBe(item.value);
      }
    }
  });

  it.each(PRESETS)('is on the highest step exactly where it needs full access: $id', (preset) => {
    for (const variant of preset.variants) {
      const full = variant.items.some(
        (item) =>
          (item.kind === 'field' && item.key === 'privileged') ||
          (item.kind === 'label' && item.key === 'features.balena-socket'),
      );
      expect((variant.step ?? preset.step) === 4).toBe(full);
    }
  });

  it('marks what only general knowledge speaks for', () => {
    const unproven = PRESETS.filter(isUnproven).map(({ id }) => id);
    expect(unproven).toEqual(expect.arrayContaining(['printer', 'kernel-log', 'virtual-machine']));
    expect(unproven).not.toContain('i2c');
  });

  it.each(PRESET_HINTS)('is hinted at by presets that exist: $preset', ({ preset, variant }) => {
    expect(findPreset(preset)?.variants[variant ?? 0]).toBeDefined();
  });
});

describe('the search for a preset', () => {
  it.each([
    ['I²C', 'i2c'],
    ['i2c', 'i2c'],
    ['SPI', 'spi'],
    ['gpio', 'gpio-chip'],
    ['uart', 'uart-header'],
    ['serial', 'serial-usb'],
    ['1-Wire', 'onewire'],
    ['camera', 'camera-v4l2'],
    ['audio', 'audio-alsa'],
    ['Bluetooth', 'bluetooth-bluez'],
    ['Wi-Fi', 'wifi-networkmanager'],
    ['NetworkManager', 'wifi-networkmanager'],
    ['USB', 'usb-bus'],
    ['CAN bus', 'can'],
    ['gpu', 'gpu-dri'],
    ['display', 'display-x'],
    ['kernel modules', 'kernel-modules-load'],
    ['D-Bus', 'dbus-host'],
    ['host time', 'set-clock'],
    ['supervisor API', 'supervisor-api'],
  ])('finds by “%s”: %s', (typed, id) => {
    const found = matchPresets(typed).map((preset) => preset.id);
    expect(found).toContain(id);
    expect(found.length).toBeLessThan(PRESETS.length / 2);
  });

  it('finds all by nothing, and nothing by nonsense', () => {
    expect(matchPresets(' ')).toEqual(PRESETS);
    expect(matchPresets('xyzzy')).toEqual([]);
  });
});

describe('what a service has of a preset', () => {
  it.each([
    ['i2c', 'image: a', 'absent'],
    ['i2c', 'devices: [/dev/i2c-1]', 'present'],
    ['i2c', 'devices: ["/dev/i2c-1:/dev/bus:r"]', 'present'],
    ['i2c', 'devices: [/dev/i2c-20]', 'present'],
    ['i2c', 'devices:\n  - source: /dev/i2c-1\n    target: /dev/i2c-1', 'present'],
    ['i2c', 'privileged: true', 'covered'],
    ['i2c', 'privileged: true\ndevices: [/dev/i2c-1]', 'present'],
    ['i2c', 'user: "1000"\ndevices: [/dev/i2c-1]', 'partly'],
    ['i2c', 'user: "1000"\ndevices: [/dev/i2c-1]\ngroup_add: [i2c]', 'present'],
    ['i2c', 'user: root\ndevices: [/dev/i2c-1]', 'present'],
    ['gpio-devmem', 'devices: [/dev/mem]', 'partly'],
    ['gpio-devmem', 'devices: [/dev/mem]\nprivileged: true', 'covered'],
    ['wifi-monitor', 'network_mode: host\nprivileged: true', 'covered'],
    ['gpio-devmem', 'devices: [/dev/mem]\ncap_add: [CAP_SYS_RAWIO]', 'present'],
    ['gpio-devmem', 'devices: [/dev/mem]\ncap_add: [sys_rawio]', 'present'],
    ['usb-bus', 'devices: [/dev/bus/usb/]', 'present'],
    ['usb-bus', 'devices: [/dev/bus/usb/001/004]', 'present'],
    ['usb-bus', 'devices: [/dev/bus/usbmon]', 'absent'],
    ['serial-usb', 'devices: ["/dev/serial/by-id/usb-0658_0200-if00:/dev/zwave"]', 'present'],
    ['firmware', 'labels: {io.balena.features.firmware: "1"}', 'present'],
    ['firmware', 'labels: {io.resin.features.firmware: "true"}', 'present'],
    ['firmware', 'labels: [io.resin.features.firmware=on]', 'present'],
    ['firmware', 'labels: {io.balena.features.firmware: "yes"}', 'absent'],
    ['firmware', 'labels: {io.balena.features.firmware: "0"}', 'absent'],
    ['cloud-api', 'labels: {io.resin.features.resin-api: "1"}', 'present'],
    ['dbus-host', 'labels: {io.balena.features.dbus: "1"}', 'partly'],
    ['net-host', 'network_mode: host', 'present'],
    ['net-host', 'network_mode: bridge', 'absent'],
    ['timezone', 'environment: [TZ=Asia/Tokyo]', 'present'],
    ['shm', 'shm_size: 2g', 'present'],
    ['tmpfs', 'tmpfs: ["/tmp:size=64m", /run]', 'present'],
    ['tmpfs', 'tmpfs: /tmp', 'present'],
    ['realtime', 'ulimits: {rtprio: 90}', 'partly'],
    ['pid-host', 'pid: host', 'present'],
    ['onewire', 'image: a', 'none-needed'],
    ['docker-in-docker', 'privileged: true', 'present'],
  ])('%s in “%s”: %s', (id, lines, kind) => expect(kindOf(lines, id)).toBe(kind));
});

describe('the presets that a service shows', () => {
  const shown = (lines: string) =>
    presentPresets(PRESETS, subjectOf(lines)).map(({ preset }) => preset.id);

  it.each([
    ['image: a', []],
    ['privileged: true', []],
    ['devices: [/dev/i2c-1]', ['i2c']],
    ['network_mode: host', ['net-host']],
    ['cap_add: [NET_ADMIN]', ['net-admin']],
    ['labels: {io.balena.features.kernel-modules: "1"}', ['kernel-modules-read']],
    [
      'labels: {io.balena.features.kernel-modules: "1"}\ncap_add: [SYS_MODULE]',
      ['kernel-modules-load'],
    ],
    ['devices: [/dev/net/tun]\ncap_add: [NET_ADMIN]', ['vpn-tun']],
    ['devices: [/dev/net/tun, /dev/kvm]\ncap_add: [NET_ADMIN]', ['virtual-machine', 'vpn-tun']],
    ['network_mode: host\ncap_add: [NET_ADMIN]', ['net-admin', 'net-host']],
    ['devices: [/dev/i2c-1, /dev/i2c-0]', ['i2c', 'i2c']],
    ['devices: [/dev/i2c-20]', ['i2c']],
  ])('%s: %j', (lines, ids) => {
    expect(shown(lines).sort()).toEqual([...ids].sort());
  });
});

describe('what a preset may take away', () => {
  function removable(lines: string, id: string) {
    const preset = findPreset(id);
    if (!preset) throw new Error(`no preset ${id}`);
    const { goes, stays } = removableItems(preset, PRESETS, subjectOf(lines));
    return { goes: goes.map(({ text }) => text), stays: stays.map(({ found }) => found.text) };
  }

  it.each([
    ['i2c', 'devices: [/dev/i2c-1]', ['/dev/i2c-1'], []],
    ['i2c', 'devices: ["/dev/i2c-1:/dev/i2c-1:rwm"]', ['/dev/i2c-1:/dev/i2c-1:rwm'], []],
    ['i2c', 'devices: ["/dev/i2c-1:/dev/other"]', [], ['/dev/i2c-1:/dev/other']],
    ['i2c', 'devices: ["/dev/i2c-1:/dev/i2c-1:r"]', [], ['/dev/i2c-1:/dev/i2c-1:r']],
    ['i2c', 'devices: [/dev/i2c-20, /dev/i2c-1]', ['/dev/i2c-1'], []],
    [
      'dbus-host',
      'labels: {io.balena.features.dbus: "1"}\nenvironment: {DBUS_SYSTEM_BUS_ADDRESS: mine}',
      ['io.balena.features.dbus'],
      ['DBUS_SYSTEM_BUS_ADDRESS'],
    ],
    [
      'vpn-tun',
      'devices: [/dev/net/tun, /dev/kvm]\ncap_add: [NET_ADMIN]',
      ['/dev/net/tun', 'NET_ADMIN'],
      [],
    ],
    ['net-host', 'network_mode: host\ncap_add: [NET_ADMIN]', ['network_mode'], []],
    ['i2c', 'devices: [/dev/i2c-20]', ['/dev/i2c-20'], []],
    [
      'gpio-devmem',
      'devices: [/dev/mem, "/dev/sda:/dev/sda:r"]\ncap_add: [SYS_RAWIO]',
      ['/dev/mem'],
      ['SYS_RAWIO'],
    ],
  ])('%s of “%s”', (id, lines, goes, stays) =>
    expect(removable(lines, id)).toEqual({ goes, stays }),
  );
});

describe('needs that are met by a part of what goes', () => {
  it.each([
    ['bluetooth-hci', 'network_mode: host\ncap_add: [NET_ADMIN]', ['net-host', 'vpn-wireguard']],
    [
      'kernel-modules-load',
      'labels: {io.balena.features.kernel-modules: on}\ncap_add: [SYS_MODULE]',
      ['kernel-modules-read'],
    ],
    ['i2c', 'devices: [/dev/i2c-1]', []],
  ])('go with %s of “%s”', (id, lines, ids) => {
    const preset = findPreset(id);
    if (!preset) throw new Error(`no preset ${id}`);
    const { alsoGo } = removableItems(preset, PRESETS, subjectOf(lines));
    expect(alsoGo.map((one) => one.id).sort()).toEqual(ids);
  });
});

describe('what a service seems to need', () => {
  const guessed = (lines: string, name?: string) =>
    suggestPresets(PRESETS, subjectOf(lines, name)).map(({ preset }) => preset.id);

  it.each([
    ['image: balena/wifi-connect:latest', 'app', 'wifi-networkmanager'],
    ['build: ./bluetooth', 'app', 'bluetooth-bluez'],
    ['image: koenkk/zigbee2mqtt', 'app', 'serial-usb'],
    ['image: a\nenvironment: {PORT: /dev/ttyUSB0}', 'app', 'serial-usb'],
    ['image: a\ncommand: modprobe i2c-dev', 'app', 'i2c'],
    ['image: a', 'gpio', 'gpio-chip'],
    ['image: docker:dind', 'app', 'docker-in-docker'],
    ['image: a\ndevices: [/dev/mem]', 'app', 'gpio-devmem'],
    ['image: a\nprivileged: true\ndevices: [/dev/mem]', 'app', 'gpio-devmem'],
  ])('%s (%s): %s', (lines, name, id) => expect(guessed(lines, name)).toContain(id));

  it('names one preset for each thing that is there', () => {
    const dbus = 'privileged: true\nlabels: {io.balena.features.dbus: "1"}';
    expect(guessed(`image: a\n${dbus}`)).toEqual(['dbus-host']);
    expect(guessed(`image: bluetooth\n${dbus}`)).toEqual(['bluetooth-bluez']);
  });

  it('guesses nothing from nothing', () => {
    expect(guessed('image: nginx:1.27', 'web')).toEqual([]);
    expect(guessed('image: scanner-candle:1', 'web')).toEqual([]);
  });

  it.each([
    ['image: a\nenvironment: [UDEV=1]', 1],
    ['image: a\nenvironment: {UDEV: "on"}', 1],
    ['image: a\nenvironment: {UDEV: "0"}', 0],
    ['image: a\nenvironment: {INITSYSTEM: "on"}', 1],
    ['image: docker:20-dind', 1],
    ['image: nvcr.io/nvidia/l4t-base:r32', 1],
    ['image: nginx', 0],
  ])('may not do without full access: %s', (lines, count) =>
    expect(whyPrivileged(subjectOf(lines))).toHaveLength(count),
  );
});
