// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import { readBuild } from './build.ts';
import { readCommand } from './command.ts';
import { readDependsOn } from './depends-on.ts';
import { parseDevice, printDevice, readDevices } from './devices.ts';
import { readEnvironment } from './environment.ts';
import { readLabels } from './labels.ts';
import { parseNetworkMode, printNetworkMode } from './network-mode.ts';
import { parsePair, printPair } from './pairs.ts';
import { parsePort, printPort, readPorts } from './ports.ts';
import { splitOutsideBraces } from './split-outside-braces.ts';
import { readSwitch } from './switch.ts';
import { parseVolumeMount, printVolumeMount, readVolumeMounts } from './volumes.ts';

/** The value behind `f:` in a small document. */
const field = (text: string) => parseYaml(`f: ${text}\n`).view(['f']);

describe('short ports', () => {
  it.each([
    ['80', undefined, undefined, '80', undefined],
    ['8080:80', undefined, '8080', '80', undefined],
    ['127.0.0.1:8080:80', '127.0.0.1', '8080', '80', undefined],
    ['127.0.0.1::80', '127.0.0.1', undefined, '80', undefined],
    ['[::1]:80:80', '::1', '80', '80', undefined],
    ['::1:80:80', '::1', '80', '80', undefined],
    ['8000-8010:8000-8010', undefined, '8000-8010', '8000-8010', undefined],
    ['53:53/udp', undefined, '53', '53', 'udp'],
    ['${A:-1}:80', undefined, '${A:-1}', '80', undefined],
    ['${IP:-[::1]}:${A:-1}:${B:-2}/${P:-udp}', '${IP:-[::1]}', '${A:-1}', '${B:-2}', '${P:-udp}'],
    ['${PORTS}', undefined, undefined, '${PORTS}', undefined],
    ['${A:-${B:-80}}:80', undefined, '${A:-${B:-80}}', '80', undefined],
    ['22:22', undefined, '22', '22', undefined],
  ])('%s', (raw, hostIp, published, target, protocol) => {
    const port = parsePort(raw);
    expect(port).toMatchObject({ hostIp, published, target, protocol, problem: undefined });
    expect(parsePort(printPort(port))).toMatchObject({ hostIp, published, target, protocol });
  });

  it.each([
    ['', 'needs a port'],
    ['80:', 'needs a port'],
    ['http:80', '“http” is no port number'],
    ['80:80/tpc', '“tpc” is no protocol'],
    ['80:99999', 'Port 99999'],
    ['90-80:90-80', 'runs backwards'],
    ['localhost:80:80', '“localhost” is no IP address'],
  ])('%s is refused', (raw, problem) => {
    expect(parsePort(raw).problem).toContain(problem);
  });
});

describe('ports', () => {
  it.each([
    ['[80, "443:443", 22:22]', ['80', '443:443', '22:22'], 'short'],
    ['[{target: 80, published: "8080", protocol: udp}]', ['8080:80/udp'], 'long'],
    ['[{target: 80, host_ip: "::1"}]', ['[::1]::80'], 'long'],
    ['[{published: 80}]', ['80:'], 'long'],
  ])('%s', (text, raws, form) => {
    const ports = readPorts(field(text));
    expect(ports.map(({ value }) => value.raw)).toEqual(raws);
    expect(ports.every(({ value }) => value.form === form)).toBe(true);
    expect(ports.map(({ path }) => path)).toEqual(raws.map((_raw, index) => ['f', index]));
  });

  it.each([['{a: b}'], ['80'], [''], ['[]']])('%s holds none', (text) => {
    expect(readPorts(field(text))).toEqual([]);
  });

  it('names what is wrong with an item of another type', () => {
    const problems = readPorts(field('[[1], "5555": "5555", null]')).map((p) => p.value.problem);
    expect(problems).toHaveLength(3);
    expect(problems.every((problem) => problem !== undefined)).toBe(true);
  });
});

describe('short volumes', () => {
  it.each([
    ['data:/data', 'volume', 'data', '/data', undefined],
    ['data:/data:ro', 'volume', 'data', '/data', 'ro'],
    ['v:/data', 'volume', 'v', '/data', undefined],
    ['v:/data:z', 'volume', 'v', '/data', 'z'],
    ['./conf:/etc/conf:rw,z', 'bind', './conf', '/etc/conf', 'rw,z'],
    ['/run/dbus:/host/run/dbus', 'bind', '/run/dbus', '/host/run/dbus', undefined],
    ['~/x:/x', 'bind', '~/x', '/x', undefined],
    ['$HOME/x:/x', 'bind', '$HOME/x', '/x', undefined],
    ['$PWD:/x', 'bind', '$PWD', '/x', undefined],
    ['${DATA:-./data}:/data', 'bind', '${DATA:-./data}', '/data', undefined],
    ['${VOLUME:-data}:/data', 'other', '${VOLUME:-data}', '/data', undefined],
    ['C:\\data:/data:ro', 'bind', 'C:\\data', '/data', 'ro'],
    ['c:/data:/data', 'bind', 'c:/data', '/data', undefined],
    ['C:\\data:C:\\inside:ro', 'bind', 'C:\\data', 'C:\\inside', 'ro'],
    ['/data', 'anonymous', undefined, '/data', undefined],
  ])('%s', (raw, kind, source, target, mode) => {
    const mount = parseVolumeMount(raw);
    expect(mount).toMatchObject({ kind, source, target, mode, problem: undefined });
    expect(printVolumeMount(mount)).toBe(raw);
  });

  it.each([[':/data'], ['data:'], ['a:/b:ro:x'], ['']])('%s is refused', (raw) => {
    expect(parseVolumeMount(raw).problem).toBeDefined();
  });
});

describe('long volumes', () => {
  it.each([
    ['{type: volume, source: data, target: /data}', 'volume', 'data:/data', false],
    ['{type: volume, target: /data}', 'anonymous', '/data', false],
    ['{type: bind, source: ./a, target: /a, read_only: true}', 'bind', './a:/a:ro', true],
    ['{type: tmpfs, target: /run}', 'tmpfs', '/run', false],
    ['{type: npipe, source: x, target: y}', 'other', 'x:y', false],
  ])('%s', (text, kind, raw, readOnly) => {
    const [mount] = readVolumeMounts(field(`[${text}]`));
    expect(mount?.value).toMatchObject({ form: 'long', kind, raw, readOnly });
  });
});

describe('devices', () => {
  it.each([
    ['/dev/i2c-1', '/dev/i2c-1', undefined, undefined],
    ['/dev/i2c-1:/dev/i2c-2', '/dev/i2c-1', '/dev/i2c-2', undefined],
    ['/dev/mem:/dev/mem:rw', '/dev/mem', '/dev/mem', 'rw'],
    ['${DEV:-/dev/ttyUSB0}:/dev/tty', '${DEV:-/dev/ttyUSB0}', '/dev/tty', undefined],
    ['/dev/fuse:rwm', '/dev/fuse', undefined, 'rwm'],
    ['vendor.com/gpu=all', 'vendor.com/gpu=all', undefined, undefined],
  ])('%s', (raw, host, container, permissions) => {
    const device = parseDevice(raw);
    expect(device).toMatchObject({ host, container, permissions, problem: undefined });
    expect(printDevice(device)).toBe(raw);
  });

  it.each([['dev/i2c-1'], [''], ['/dev/a:b'], ['/dev/a:/dev/b:xyz'], ['/a:/b:r:w']])(
    '%s is refused',
    (raw) => {
      expect(parseDevice(raw).problem).toBeDefined();
    },
  );

  it('reads the long syntax', () => {
    const [device] = readDevices(field('[{source: /dev/a, target: /dev/b, permissions: r}]'));
    expect(device?.value).toMatchObject({ raw: '/dev/a:/dev/b:r', host: '/dev/a' });
  });
});

describe('pairs', () => {
  it.each([
    ['A=b=c', { name: 'A', value: 'b=c' }],
    ['A=', { name: 'A', value: '' }],
    ['A', { name: 'A', value: undefined }],
  ])('%s', (text, pair) => {
    expect(parsePair(text)).toEqual(pair);
    expect(printPair(pair)).toBe(text);
  });

  it.each([
    [
      '[a=1, b]',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    [
      '{a: 1, b: yes, c: "0777", d: 0777, e: }',
      [
        ['a', '1'],
        ['b', 'yes'],
        ['c', '0777'],
        ['d', '0777'],
        ['e', ''],
      ],
    ],
    ['text', []],
  ])('labels %s', (text, pairs) => {
    const labels = readLabels(field(text));
    expect(labels.map(({ value }) => [value.name, value.value])).toEqual(pairs);
  });

  it('keeps a variable without a value apart from an empty one', () => {
    const read = (text: string) => readEnvironment(field(text)).map(({ value }) => value.value);
    expect(read('[A, B=]')).toEqual([undefined, '']);
    expect(read('{A: , B: ""}')).toEqual([undefined, '']);
  });
});

describe('other fields', () => {
  it.each([
    ['./web', { form: 'short', context: './web' }],
    [
      '{context: ., dockerfile: D, target: t}',
      { form: 'long', context: '.', dockerfile: 'D', target: 't' },
    ],
    ['{}', { form: 'long', context: undefined }],
  ])('build %s', (text, build) => {
    expect(readBuild(field(text))?.value).toMatchObject(build);
  });

  it.each([
    [
      '[a, b]',
      [
        ['a', undefined],
        ['b', undefined],
      ],
    ],
    [
      '{a: {condition: service_healthy}, b: }',
      [
        ['a', 'service_healthy'],
        ['b', undefined],
      ],
    ],
    ['a', [['a', undefined]]],
    ['', []],
  ])('depends_on %s', (text, expected) => {
    const found = readDependsOn(field(text)).map(({ value }) => [value.service, value.condition]);
    expect(found).toEqual(expected);
  });

  it.each(['host', 'bridge', 'none', 'service:vpn', 'container:x', 'my-net', 'service:'])(
    'network_mode %s prints as it was parsed',
    (raw) => {
      expect(printNetworkMode(parseNetworkMode(raw))).toBe(raw);
    },
  );

  it.each([
    ['true', true],
    ['"true"', true],
    ['yes', true],
    ['off', false],
    ['${PRIVILEGED}', undefined],
    ['[true]', undefined],
  ])('switch %s', (text, value) => {
    expect(readSwitch(field(text))?.value).toBe(value);
  });

  it.each([
    ['npm start', 'line', ['npm start']],
    ['[npm, "run it", 3]', 'words', ['npm', 'run it', '3']],
  ])('command %s', (text, form, words) => {
    expect(readCommand(field(text))?.value).toEqual({ form, words });
  });

  it.each([
    ['a:b', ['a', 'b']],
    ['${a:-b}:c', ['${a:-b}', 'c']],
    ['${a:-${b:-c}}:d', ['${a:-${b:-c}}', 'd']],
    ['[::1]:d', ['[::1]', 'd']],
    ['}:a', ['}', 'a']],
  ])('splits %s', (text, parts) => {
    expect(splitOutsideBraces(text, ':')).toEqual(parts);
  });
});
