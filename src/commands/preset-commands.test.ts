import { describe, expect, it } from 'vitest';
import { PRESETS } from '../compose/catalog/presets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { presetState } from '../compose/presets/preset-state.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
import { applyPreset } from './apply-preset.ts';
import type { CommandResult } from './command.ts';
import { leastPrivilege } from './least-privilege.ts';
import { removePreset } from './remove-preset.ts';

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

function textAfter(text: string, result: CommandResult): string {
  if (!result.ok) throw new Error(result.refusal.sentence);
  const changed = applyEdits(text, result.edits);
  expect(result.tree.text).toBe(changed);
  return changed;
}

function apply(text: string, preset: string, variant = 0, service = 'app'): string {
  return textAfter(
    text,
    applyPreset.plan(read(text), { service, preset, variant, target: 'balena' }),
  );
}

function remove(text: string, preset: string, service = 'app'): string {
  return textAfter(text, removePreset.plan(read(text), { service, preset }));
}

function stateIn(text: string, id: string, service = 'app') {
  const doc = read(text);
  const [one, preset] = [doc.services.get(service), PRESETS.find((it) => it.id === id)];
  if (!one || !preset) throw new Error(`no ${service} or no ${id}`);
  return presetState(preset, presetSubject(doc, one));
}

const EMPTY: Readonly<Record<string, string>> = {
  block: "version: '2.1'\nservices:\n  app:\n    image: a:1\n  other:\n    image: b:1\n",
  'block with comments':
    "# top\nversion: '2.1' # v\nservices:\n    # before\n    app: # here\n        image: a:1 # why\n        # last words\n\n    # of the other\n    other:\n        image: b:1\n# end\n",
  'last service, no final line break': "version: '2'\nservices:\n  app:\n    image: a:1",
  'not root': "version: '2.1'\nservices:\n  app:\n    image: a:1\n    user: '1000'\n",
  'list neighbours':
    'services:\n  app:\n    image: a:1\n  other:\n    image: b:1\n    environment:\n    - A=1\n    labels:\n    - x=y\n    devices:\n    - /dev/i2c-1\n',
  flow: 'services: { app: { image: "a:1" }, other: { image: "b:1" } }\n',
  'flow service': 'services:\n  app: { image: a:1 } # one line\n  other:\n    image: b:1\n',
  resin:
    "version: '2'\nservices:\n  app:\n    image: a:1\n  other:\n    image: b:1\n    labels:\n      io.resin.features.firmware: 'true'\n",
};

const WAYS = PRESETS.flatMap((preset) =>
  preset.variants.flatMap((variant, index) =>
    variant.items.length > 0 ? [{ id: preset.id, index, preset, variant }] : [],
  ),
);

describe('every preset in every way', () => {
  for (const [style, text] of Object.entries(EMPTY)) {
    it.each(WAYS)(`is there once added and leaves no trace, ${style}: $id $index`, (way) => {
      const added = apply(text, way.id, way.index);
      const state = stateIn(added, way.id);
      expect(state.kind).toBe('present');
      expect(state.missing).toEqual([]);
      expect(remove(added, way.id)).toBe(text);
    });
  }
});

describe('a preset that is asked for twice', () => {
  it.each(WAYS)('is refused: $id $index', ({ id, index }) => {
    const added = apply(EMPTY.block ?? '', id, index);
    const again = applyPreset.plan(read(added), {
      service: 'app',
      preset: id,
      variant: index,
      target: 'balena',
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'preset-present' } });
  });
});

describe('a preset on a service that has part of it', () => {
  it.each([
    [
      'gpio-devmem',
      0,
      'services:\n  app:\n    image: a\n    devices: # mine\n      - /dev/mem # all of it\n',
      'services:\n  app:\n    image: a\n    devices: # mine\n      - /dev/mem # all of it\n    cap_add:\n      - SYS_RAWIO\n',
    ],
    [
      'gpio-devmem',
      0,
      'services:\n  app:\n    image: a\n    cap_add: [CAP_SYS_RAWIO] # why\n',
      'services:\n  app:\n    image: a\n    devices:\n      - "/dev/mem:/dev/mem"\n    cap_add: [CAP_SYS_RAWIO] # why\n',
    ],
    [
      'dbus-host',
      0,
      'services:\n  app:\n    image: a\n    environment:\n      - A=1 # one\n    labels:\n      - io.resin.features.dbus=true\n',
      'services:\n  app:\n    image: a\n    environment:\n      - A=1 # one\n      - DBUS_SYSTEM_BUS_ADDRESS=unix:path=/host/run/dbus/system_bus_socket\n    labels:\n      - io.resin.features.dbus=true\n',
    ],
    [
      'realtime',
      0,
      'services:\n  app:\n    image: a\n    ulimits:\n      rtprio: 50 # enough\n',
      'services:\n  app:\n    image: a\n    ulimits:\n      rtprio: 50 # enough\n      memlock: -1\n',
    ],
    [
      'i2c',
      0,
      'services:\n  app: { image: a, devices: ["/dev/i2c-0"] } # flow\n',
      'services:\n  app: { image: a, devices: ["/dev/i2c-0", "/dev/i2c-1:/dev/i2c-1"] } # flow\n',
    ],
    [
      'tmpfs',
      0,
      'services:\n  app:\n    image: a\n    tmpfs: /tmp\n',
      'services:\n  app:\n    image: a\n    tmpfs:\n      - /tmp\n      - /run\n',
    ],
    [
      'usb-hotplug',
      0,
      'services:\n  app:\n    image: a\n    privileged: true\n    environment: {UDEV: "on"}\n',
      'services:\n  app:\n    image: a\n    environment: {UDEV: "on"}\n    network_mode: host\n    privileged: true\n',
    ],
  ])('%s %i adds the rest alone: %#', (id, variant, text, expected) => {
    const added = apply(text, id, variant);
    expect(sorted(added)).toEqual(sorted(expected));
    for (const line of text.split('\n')) {
      if (!line.includes('tmpfs') && !line.includes('# flow')) expect(added).toContain(line);
    }
  });

  /** The lines, whatever their order and quotes. */
  function sorted(text: string): readonly string[] {
    return text.replaceAll(/["']/g, '').split('\n').sort();
  }
});

describe('what a preset says', () => {
  const plan = (lines: string, preset: string, more = {}) =>
    applyPreset.plan(read(`services:\n  app:\n    image: a\n${lines}`), {
      service: 'app',
      preset,
      target: 'balena',
      ...more,
    });

  it.each([
    ['net-host', '    ports: ["80:80"]\n', {}, /“ports” of app have no effect/],
    ['net-admin', '    user: "1000"\n', {}, /does not run as root/],
    ['net-admin', '    cap_drop: [NET_ADMIN]\n', {}, /NET_ADMIN is dropped/],
    ['sysfs-write', '', { target: 'resin' }, /2018.*supervisor 10\.8\.0/],
  ])('%s with “%s”', (id, lines, more, caution) => {
    const result = plan(lines, id, more);
    expect(result.ok && result.caution).toMatch(caution);
  });

  it.each([
    ['onewire', '', {}, 'nothing-needed'],
    ['i2c', '    devices: [/dev/i2c-1]\n', {}, 'preset-present'],
    ['i2c', '    privileged: true\n', {}, 'preset-present'],
    ['net-host', '    network_mode: none\n', {}, 'preset-conflict'],
    ['i2c', '', { variant: 9 }, 'unknown-preset'],
    ['no-such', '', {}, 'unknown-preset'],
    ['i2c', '', { variant: 2, value: 'i2c-7' }, 'bad-answer'],
    ['timezone', '', { value: 'not a zone' }, 'bad-answer'],
    [
      'serial-usb',
      '',
      { variant: 2, value: '/dev/serial/by-id/usb-ID-OF-THE-STICK' },
      'bad-answer',
    ],
  ])('%s with “%s” %o is refused', (id, lines, more, code) => {
    expect(plan(lines, id, more)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('takes the answer of the user, and takes it away again', () => {
    const text = 'services:\n  app:\n    image: a\n';
    for (const [preset, variant, value] of [
      ['i2c', 2, '/dev/i2c-22'],
      ['serial-usb', 2, '/dev/serial/by-id/usb-0658_0200-if00'],
      ['timezone', 0, 'Asia/Tokyo'],
      ['shm', 0, '1g'],
    ] as const) {
      const args = { service: 'app', preset, variant, value, target: 'balena' as const };
      const added = textAfter(text, applyPreset.plan(read(text), args));
      expect(added).toContain(value);
      expect(remove(added, preset)).toBe(text);
    }
  });

  it('overrides what an anchor brings and leaves the anchor alone', () => {
    const text =
      'x-base: &base\n  devices: [/dev/mem]\nservices:\n  app:\n    <<: *base\n    image: a\n';
    const added = apply(text, 'i2c');
    expect(added).toContain('x-base: &base\n  devices: [/dev/mem]\n');
    expect(stateIn(added, 'i2c').kind).toBe('present');
    expect(stateIn(added, 'gpio-devmem').found).toHaveLength(1);
  });
});

describe('a preset that goes', () => {
  it('leaves what another present one needs', () => {
    const text = 'services:\n  app:\n    image: a\n';
    const both = apply(apply(text, 'gpio-devmem'), 'disk-smart');
    const left = remove(both, 'disk-smart');
    expect(left).toBe(apply(text, 'gpio-devmem'));
  });

  it('leaves what the user keeps', () => {
    const added = apply('services:\n  app:\n    image: a\n', 'bluetooth-hci');
    const args = { service: 'app', preset: 'bluetooth-hci', keep: ['network_mode'] };
    expect(textAfter(added, removePreset.plan(read(added), args))).toBe(
      'services:\n  app:\n    image: a\n    network_mode: host\n',
    );
  });

  it('touches no comment and no entry of the user', () => {
    const text =
      'services:\n  app:\n    image: a # image\n    devices: # list\n      # first\n      - /dev/one:/dev/one # mine\n      - /dev/mem:/dev/other # mine too\n';
    expect(remove(apply(text, 'i2c'), 'i2c')).toBe(text);
  });

  it('is refused when nothing of it can go', () => {
    const text = 'services:\n  app:\n    image: a\n    devices: ["/dev/i2c-1:/dev/other"]\n';
    const result = removePreset.plan(read(text), { service: 'app', preset: 'i2c' });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'nothing-to-remove' } });
    expect(result.ok || result.refusal.sentence).toMatch(/written in another way/);
  });
});

describe('least privilege', () => {
  const text =
    'services:\n  app:\n    image: a # why\n    privileged: true\n    devices: [/dev/i2c-1]\n';
  const plan = (it: string, ...presets: { preset: string; variant?: number }[]) =>
    leastPrivilege.plan(read(it), { service: 'app', presets, target: 'balena' });

  it('takes privileged away and gives what was chosen, in one step', () => {
    const changed = textAfter(
      text,
      plan(text, { preset: 'i2c' }, { preset: 'net-admin', variant: 1 }, { preset: 'onewire' }),
    );
    expect(changed).not.toContain('privileged');
    expect(changed).toContain('    devices: [/dev/i2c-1]\n');
    expect(stateIn(changed, 'net-admin').kind).toBe('present');
    expect(changed).toContain('image: a # why');
  });

  it('gives rights that privileged made redundant', () => {
    const bare = 'services:\n  app:\n    image: a\n    privileged: true\n';
    expect(textAfter(bare, plan(bare, { preset: 'i2c' }))).toBe(
      apply(bare.replace(/ +privileged.*\n/, ''), 'i2c'),
    );
  });

  it('refuses needs that only privileged meets', () => {
    const result = plan(text, { preset: 'usb-hotplug' });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'privileged-needed' } });
  });

  it('refuses a service that is not privileged', () => {
    const result = plan('services:\n  app:\n    image: a\n');
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-privileged' } });
  });

  it('warns where privileged may be unavoidable', () => {
    const result = plan(`${text}    environment: {UDEV: "1"}\n`);
    expect(result.ok && result.caution).toMatch(/UDEV is on/);
  });
});
