// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import { addCapability } from './add-capability.ts';
import { addDevice } from './add-device.ts';
import { addLabel } from './add-label.ts';
import { addListItem } from './add-list-item.ts';
import { addPort } from './add-port.ts';
import type { Command } from './command.ts';
import { removeLabel } from './remove-label.ts';
import { removeListItem } from './remove-list-item.ts';
import { removePair } from './remove-pair.ts';
import { renamePair } from './rename-pair.ts';
import { setAtAnchor } from './set-at-anchor.ts';
import { setBuild } from './set-build.ts';
import { setCondition } from './set-condition.ts';
import { setField } from './set-field.ts';
import { setImage } from './set-image.ts';
import { setListItem } from './set-list-item.ts';
import { setNetworkMode } from './set-network-mode.ts';
import { setPair } from './set-pair.ts';
import { setPrivileged } from './set-privileged.ts';
import { setRestart } from './set-restart.ts';
import { setVersion } from './set-version.ts';
import { runCommand } from './testing/run-command.ts';

/** A file whose service `a` has `body`, with a comment in front and another service behind. */
const file = (body: string) =>
  `# top\nservices:\n  a:\n    image: a # im\n${body}  z:\n    image: z\n`;

function expectBodies<Args>(
  command: Command<Args>,
  rows: readonly (readonly [before: string, args: Args, after: string])[],
) {
  it.each(rows)(`${command.id} %#: %j`, (before, args, after) => {
    const { text, sentence } = runCommand(command, file(before), args);
    expect(sentence).toBeUndefined();
    expect(text).toBe(file(after));
  });
}

function expectRefusals<Args>(
  command: Command<Args>,
  rows: readonly (readonly [before: string, args: Args, code: string])[],
) {
  it.each(rows)(`${command.id} refuses %#: %j`, (before, args, code) => {
    const result = runCommand(command, file(before), args);
    expect(result.code).toBe(code);
    expect(result.sentence).toMatch(/^.{20,}[.]$/s);
  });
}

const a = 'a';

describe('add-port', () => {
  expectBodies(addPort, [
    ['', { service: a, port: '80:80' }, '    ports:\n      - "80:80"\n'],
    [
      '    ports:\n    - 81:81 # x\n',
      { service: a, port: '80:80' },
      '    ports:\n    - 81:81 # x\n    - 80:80\n',
    ],
    [
      "    ports:\n      - '81:81'\n",
      { service: a, port: ' 80 ' },
      "    ports:\n      - '81:81'\n      - '80'\n",
    ],
    [
      '    ports: ["81:81"]\n',
      { service: a, port: '${P:-80}:80' },
      '    ports: ["81:81", "${P:-80}:80"]\n',
    ],
    ['    ports:\n', { service: a, port: '53:53/udp' }, '    ports:\n      - "53:53/udp"\n'],
    [
      '    ports:\n      - target: 80\n        published: "80"\n',
      { service: a, port: '127.0.0.1:81:81' },
      '    ports:\n      - target: 80\n        published: "80"\n      - target: 81\n        published: "81"\n        host_ip: "127.0.0.1"\n',
    ],
  ]);
  expectRefusals(addPort, [
    ['', { service: a, port: 'http' }, 'bad-port'],
    ['', { service: a, port: '80:70000' }, 'bad-port'],
    ['    ports: ["80:80/tcp"]\n', { service: a, port: '80:80' }, 'port-exists'],
    ['    ports: [{target: 80, published: 80}]\n', { service: a, port: '80:80' }, 'port-exists'],
    ['    ports: {a: b}\n', { service: a, port: '80:80' }, 'not-a-list'],
    ['', { service: 'none', port: '80:80' }, 'unknown-service'],
  ]);
  it('warns of host network', () => {
    const { caution } = runCommand(addPort, file('    network_mode: host\n'), {
      service: a,
      port: '80:80',
    });
    expect(caution).toContain('no effect');
  });
});

describe('add-device', () => {
  expectBodies(addDevice, [
    ['', { service: a, device: '/dev/i2c-1' }, '    devices:\n      - "/dev/i2c-1:/dev/i2c-1"\n'],
    [
      '    devices:\n      - /dev/a:/dev/a\n',
      { service: a, device: '/dev/mem:/dev/mem:rw' },
      '    devices:\n      - /dev/a:/dev/a\n      - /dev/mem:/dev/mem:rw\n',
    ],
  ]);
  expectRefusals(addDevice, [
    ['', { service: a, device: 'i2c-1' }, 'bad-device'],
    ['    devices: [/dev/a]\n', { service: a, device: '/dev/a:/dev/a' }, 'device-exists'],
  ]);
});

describe('add-capability', () => {
  expectBodies(addCapability, [
    ['', { service: a, capability: 'cap_sys_rawio' }, '    cap_add:\n      - SYS_RAWIO\n'],
    [
      '    cap_add: [NET_ADMIN]\n',
      { service: a, capability: 'SYS_TIME' },
      '    cap_add: [NET_ADMIN, SYS_TIME]\n',
    ],
    ['', { service: a, capability: 'ALL', key: 'cap_drop' }, '    cap_drop:\n      - ALL\n'],
  ]);
  expectRefusals(addCapability, [
    ['    cap_add: [CAP_SYS_TIME]\n', { service: a, capability: 'sys_time' }, 'capability-exists'],
    ['', { service: a, capability: 'no such' }, 'bad-capability'],
  ]);
  it('warns of one that no kernel has', () => {
    const { text, caution } = runCommand(addCapability, file(''), {
      service: a,
      capability: 'SYS_MAGIC',
    });
    expect(text).toContain('- SYS_MAGIC');
    expect(caution).toContain('SYS_MAGIC');
  });
});

describe('a list of dependencies that needs a condition', () => {
  expectBodies(setCondition, [
    [
      '    depends_on:\n      - z # first\n      # - later\n',
      { from: a, to: 'z', condition: 'service_healthy' },
      '    depends_on:\n      z: # first\n        condition: service_healthy\n      # - later\n',
    ],
  ]);
});

describe('labels and other pairs', () => {
  expectBodies(addLabel, [
    [
      '',
      { service: a, label: 'io.balena.features.dbus' },
      "    labels:\n      io.balena.features.dbus: '1'\n",
    ],
    [
      '    labels:\n      io.resin.features.dbus: "1" # bus\n',
      { service: a, label: 'io.resin.features.firmware' },
      '    labels:\n      io.resin.features.dbus: "1" # bus\n      io.resin.features.firmware: "1"\n',
    ],
    [
      '    labels:\n      - x=1\n',
      { service: a, label: 'y', value: 'on' },
      '    labels:\n      - x=1\n      - y=on\n',
    ],
    [
      '    labels:\n      - x=1 # keep\n',
      { service: a, label: 'x', value: '0' },
      '    labels:\n      - x=0 # keep\n',
    ],
    [
      '    labels: {x: true}\n',
      { service: a, label: 'x', value: 'false' },
      "    labels: {x: 'false'}\n",
    ],
  ]);
  expectRefusals(addLabel, [
    ['', { service: a, label: 'a b' }, 'bad-label'],
    ["    labels: {x: '1'}\n", { service: a, label: 'x' }, 'label-exists'],
    ['    labels: text\n', { service: a, label: 'x' }, 'not-pairs'],
  ]);
  expectBodies(removeLabel, [
    [
      '    labels:\n      x: 1\n      y: 2 # y\n',
      { service: a, label: 'x' },
      '    labels:\n      y: 2 # y\n',
    ],
    ['    labels:\n      - x=1\n', { service: a, label: 'x' }, ''],
    ['    labels: {x: 1}\n', { service: a, label: 'x' }, ''],
  ]);
  expectRefusals(removeLabel, [['', { service: a, label: 'x' }, 'no-such-pair']]);
  expectBodies(setPair, [
    [
      '    environment:\n      A: 1\n',
      { service: a, key: 'environment', name: 'A', value: 'no' },
      "    environment:\n      A: 'no'\n",
    ],
    [
      '    environment:\n      - A=1\n',
      { service: a, key: 'environment', name: 'B', value: undefined },
      '    environment:\n      - A=1\n      - B\n',
    ],
    [
      '    environment: {A: }\n',
      { service: a, key: 'environment', name: 'B', value: undefined },
      '    environment: {A: , B: null }\n',
    ],
  ]);
  expectBodies(renamePair, [
    [
      '    labels:\n      x: 1 # one\n',
      { service: a, key: 'labels', from: 'x', to: 'name' },
      '    labels:\n      name: 1 # one\n',
    ],
    [
      '    labels: ["x=a=b"]\n',
      { service: a, key: 'labels', from: 'x', to: 'y' },
      '    labels: ["y=a=b"]\n',
    ],
    [
      '    x-e: &e\n      A: 1\n      B: 2\n    environment:\n      <<: *e\n      # own\n      B: 3 # three\n',
      { service: a, key: 'environment', from: 'A', to: 'C' },
      '    x-e: &e\n      A: 1\n      B: 2\n    environment:\n      # own\n      B: 3 # three\n      C: 1\n',
    ],
  ]);
  expectRefusals(renamePair, [
    [
      '    labels: {x: 1, y: 2}\n',
      { service: a, key: 'labels', from: 'x', to: 'y' },
      'pair-exists',
    ],
    ['    labels: {x: 1}\n', { service: a, key: 'labels', from: 'z', to: 'y' }, 'no-such-pair'],
    ['    labels: {x: 1}\n', { service: a, key: 'labels', from: 'x', to: '' }, 'bad-pair-name'],
  ]);
  expectRefusals(removePair, [
    [
      '    labels: &l {x: 1}\n    environment: {<<: *l, y: 2}\n',
      { service: a, key: 'environment', name: 'x' },
      'inherited-value',
    ],
  ]);

  it('writes the list form where the file has it', () => {
    const before = file('').replace('image: z\n', 'image: z\n    labels:\n      - x=1\n');
    expect(runCommand(addLabel, before, { service: a, label: 'y' }).text).toContain(
      '    labels:\n      - y=1\n',
    );
  });
});

describe('lists', () => {
  expectBodies(addListItem, [
    [
      '    dns: 8.8.8.8\n',
      { service: a, key: 'dns', value: '1.1.1.1' },
      '    dns:\n      - 8.8.8.8\n      - 1.1.1.1\n',
    ],
    ['', { service: a, key: 'tmpfs', value: '/run' }, '    tmpfs:\n      - /run\n'],
  ]);
  expectBodies(setListItem, [
    [
      '    dns:\n      - 8.8.8.8 # g\n      - 9.9.9.9\n',
      { service: a, key: 'dns', index: 0, value: '1.1.1.1' },
      '    dns:\n      - 1.1.1.1 # g\n      - 9.9.9.9\n',
    ],
    [
      '    dns: 8.8.8.8\n',
      { service: a, key: 'dns', index: 0, value: '1.1.1.1' },
      '    dns: 1.1.1.1\n',
    ],
  ]);
  expectBodies(removeListItem, [
    ['    dns: [a, b]\n', { service: a, key: 'dns', index: 1 }, '    dns: [a]\n'],
    ['    dns:\n      - a\n', { service: a, key: 'dns', index: 0 }, ''],
    ['    dns: a\n', { service: a, key: 'dns', index: 0 }, ''],
  ]);
  expectRefusals(removeListItem, [
    ['    dns: [a]\n', { service: a, key: 'dns', index: 1 }, 'no-such-item'],
    ['', { service: a, key: 'dns', index: 0 }, 'no-such-item'],
  ]);
});

describe('single fields', () => {
  expectBodies(setPrivileged, [
    ['', { service: a, value: true }, '    privileged: true\n'],
    [
      '    privileged: true # all\n    tty: true\n',
      { service: a, value: false },
      '    tty: true\n',
    ],
    ['    privileged: false\n', { service: a, value: true }, '    privileged: true\n'],
    ["    privileged: 'yes'\n", { service: a, value: true }, "    privileged: 'yes'\n"],
    ['', { service: a, value: false }, ''],
  ]);
  expectBodies(setRestart, [
    [
      '    restart: always # r\n',
      { service: a, restart: 'no' },
      "    restart: 'no' # r\n".replaceAll("'", '"'),
    ],
    ['    restart: "no"\n', { service: a, restart: 'always' }, '    restart: "always"\n'],
    ['    restart: always\n', { service: a, restart: undefined }, ''],
  ]);
  expectBodies(setNetworkMode, [
    ['', { service: a, mode: 'service:z' }, '    network_mode: service:z\n'],
    ['    network_mode: "host"\n', { service: a, mode: 'bridge' }, '    network_mode: "bridge"\n'],
    ['    network_mode: host\n', { service: a, mode: undefined }, ''],
  ]);
  expectRefusals(setNetworkMode, [
    ['', { service: a, mode: 'service:nope' }, 'unknown-service'],
    ['', { service: a, mode: 'service:a' }, 'would-cycle'],
  ]);
  expectBodies(setField, [
    [
      '',
      { service: a, key: 'healthcheck', value: { test: ['CMD', 'true'], retries: 3 } },
      '    healthcheck:\n      test:\n        - CMD\n        - "true"\n      retries: 3\n',
    ],
    ['    tty: true\n', { service: a, key: 'tty', value: undefined }, ''],
  ]);
  expectRefusals(setImage, [['', { service: a, image: ' ' }, 'bad-image']]);
  it('set-image keeps the comment behind', () => {
    const { text } = runCommand(setImage, file(''), { service: a, image: 'redis:7' });
    expect(text).toBe(file('').replace('image: a #', 'image: redis:7 #'));
  });
  it('set-network-mode warns of what it makes useless', () => {
    const { caution } = runCommand(setNetworkMode, file('    ports: [80]\n    networks: [n]\n'), {
      service: a,
      mode: 'host',
    });
    expect(caution).toMatch(/“ports”.*“networks”/s);
  });
});

describe('set-build', () => {
  expectBodies(setBuild, [
    ['    build: ./a # b\n', { service: a, context: './b' }, '    build: ./b # b\n'],
    [
      '    build:\n      context: ./a # c\n      args: [x=1]\n',
      { service: a, context: './b' },
      '    build:\n      context: ./b # c\n      args: [x=1]\n',
    ],
    ['    build: ./a # b\n', { service: a, context: '' }, ''],
    [
      '    build: {context: ., dockerfile: D}\n',
      { service: a, context: '' },
      '    build: {dockerfile: D}\n',
    ],
  ]);
  it('adds a build where there is none', () => {
    const { text } = runCommand(setBuild, file(''), { service: a, context: './a' });
    expect(text).toBe(file('    build: ./a\n'));
  });
});

describe('set-version', () => {
  it.each([
    ['services: {a: {image: b}}\n', '2.1', "version: '2.1'\nservices: {a: {image: b}}\n"],
    [
      '# c\nversion: "2"\nservices: {a: {image: b}}\n',
      '2.4',
      '# c\nversion: "2.4"\nservices: {a: {image: b}}\n',
    ],
    ['version: 2\nservices: {a: {image: b}}\n', undefined, 'services: {a: {image: b}}\n'],
  ])('%j to %s', (before, version, after) => {
    expect(runCommand(setVersion, before, { version }).text).toBe(after);
  });
  it('refuses version 1', () => {
    expect(runCommand(setVersion, 'a:\n  image: b\n', { version: '2' }).code).toBe('version-one');
  });
});

describe('inherited values', () => {
  const before = `x: &x
  privileged: true
  ports: &p ["80:80"]
  labels: {k: v}
services:
  a:
    <<: *x
    image: a
  b:
    ports: *p
    image: b
`;
  it.each([
    [
      'a scalar is overridden',
      setPrivileged,
      { service: 'a', value: false },
      'privileged: true',
      undefined,
      /privileged: false\n/,
    ],
  ] as const)('%s', (_name, command, args, kept, caution, expected) => {
    const result = runCommand(command, before, args);
    expect(result.text).toContain(kept);
    expect(result.text).toMatch(expected);
    expect(result.caution).toBe(caution);
  });

  it('a list from a merge key is copied', () => {
    const { text, caution } = runCommand(addPort, before, { service: 'a', port: '81:81' });
    expect(text?.slice(0, text.indexOf('services:'))).toBe(
      before.slice(0, before.indexOf('services:')),
    );
    expect(text).toMatch(/ports:\s+- "80:80"\s+- "81:81"/);
    expect(caution).toContain('own copy');
  });

  it('a list that is an alias is replaced by a copy', () => {
    const { text } = runCommand(removeListItem, before, { service: 'b', key: 'ports', index: 0 });
    expect(text).not.toContain('*p');
    expect(text).toContain('&p ["80:80"]');
  });

  it('a label from a merge key is copied with the others', () => {
    const { text } = runCommand(addLabel, before, { service: 'a', label: 'new' });
    expect(text).toMatch(/labels:\s+k: v\s+new: ["']1["']/);
  });

  describe('that say nothing when they are empty', () => {
    const shared = 'x: &x {image: b, restart: always, network_mode: host, build: ./b}\nservices:\n';
    const inherited = `${shared}  a:\n    <<: *x\n`;
    const own = (line: string) => `${shared}  a:\n    <<: *x\n    ${line}\n`;
    const rows = [
      ['image: c', (text: string) => runCommand(setImage, text, { service: a, image: undefined })],
      [
        'restart: unless-stopped',
        (text: string) => runCommand(setRestart, text, { service: a, restart: undefined }),
      ],
      [
        'network_mode: none',
        (text: string) => runCommand(setNetworkMode, text, { service: a, mode: undefined }),
      ],
      ['build: ./c', (text: string) => runCommand(setBuild, text, { service: a, context: '' })],
      [
        'build: {context: ./c}',
        (text: string) => runCommand(setBuild, text, { service: a, context: '' }),
      ],
    ] as const;

    it.each(rows)('stay, and are told to: %s', (_line, empty) => {
      const result = empty(inherited);
      expect(result.code).toBe('inherited-field');
      expect(result.sentence).toContain('comes from an anchor');
    });

    it.each(rows)('come back where the own one is taken away: %s', (line, empty) => {
      expect(empty(own(line)).text).toBe(inherited);
    });
  });

  it('is edited at the anchor if asked to', () => {
    const twice = `${before}  c:\n    <<: *x\n`;
    const args = { service: 'a', key: 'privileged', value: false };
    const { text, caution } = runCommand(setAtAnchor, twice, args);
    expect(text).toBe(twice.replace('privileged: true', 'privileged: false'));
    expect(caution).toContain('a, c');
    expect(runCommand(setAtAnchor, twice, { ...args, key: 'image' }).code).toBe('not-inherited');
  });

  it('says who else changes where the service holds the anchor', () => {
    const shared = 'services:\n  a: &a\n    ports: ["80:80"]\n  b:\n    <<: *a\n  c: {}\n';
    const { caution } = runCommand(addPort, shared, { service: 'a', port: '81:81' });
    expect(caution).toContain('b changed too');
    expect(caution).not.toContain('c changed');
  });
});
