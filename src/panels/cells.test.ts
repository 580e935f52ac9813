import { describe, expect, it } from 'vitest';
import { parseDevice, printDevice } from '../compose/fields/devices.ts';
import { parsePort, printPort } from '../compose/fields/ports.ts';
import { parseVolumeMount, printVolumeMount } from '../compose/fields/volumes.ts';
import { deviceCells, deviceOfCells } from './device-cells.ts';
import { mountCells, mountOfCells } from './mount-cells.ts';
import { pairOfLine } from './pair-of-line.ts';
import { portCells, portOfCells } from './port-cells.ts';

describe('a port in cells', () => {
  it.each([
    ['80', ['', '80', '', '']],
    ['80:8080', ['80', '8080', '', '']],
    ['53:53/udp', ['53', '53', 'udp', '']],
    ['80:80/tcp', ['80', '80', 'tcp', '']],
    ['127.0.0.1:80:8080', ['80', '8080', '', '127.0.0.1']],
    ['8000-8010:8000-8010', ['8000-8010', '8000-8010', '', '']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of compose
    ['${PORT:-80}:80', ['${PORT:-80}', '80', '', '']],
  ])('%s', (raw, [published, target, protocol, hostIp]) => {
    const cells = portCells(parsePort(raw));
    expect(cells).toEqual({ published, target, protocol, hostIp });
    expect(printPort(portOfCells(cells ?? {}))).toBe(raw);
  });

  it.each(['127.0.0.1::80', '1:2:3:4', '[::1]:80:80', 'a:b:c', '80:80/tcp/udp'])(
    'never loses what stands in %s',
    (raw) => {
      const cells = portCells(parsePort(raw));
      expect(cells === undefined || printPort(portOfCells(cells)) === raw).toBe(true);
    },
  );

  it.each([
    [{ published: '80:8080/udp' }, '80:8080/udp'],
    [{ target: '80:8080' }, '80:8080'],
    [{ published: '80', target: '' }, '80'],
    [{ published: ' 80 ', target: ' 81 ', protocol: 'udp' }, '80:81/udp'],
    [{ published: '80:80', hostIp: '10.0.0.1' }, '10.0.0.1:80:80'],
  ])('%j says %s', (cells, raw) => {
    expect(printPort(portOfCells(cells))).toBe(raw);
  });
});

describe('a device in cells', () => {
  it.each([
    ['/dev/i2c-1:/dev/i2c-1', ['/dev/i2c-1', '/dev/i2c-1', '']],
    ['/dev/a:/dev/b:rw', ['/dev/a', '/dev/b', 'rw']],
    ['/dev/mem', ['/dev/mem', '', '']],
  ])('%s', (raw, [host, container, permissions]) => {
    const cells = deviceCells(parseDevice(raw));
    expect(cells).toEqual({ host, container, permissions });
    expect(printDevice(deviceOfCells(cells ?? {}))).toBe(raw);
  });

  it.each([
    [{ host: '/dev/a:/dev/b:r' }, '/dev/a:/dev/b:r'],
    [{ host: '/dev/a', permissions: 'r' }, '/dev/a:/dev/a:r'],
  ])('%j says %s', (cells, raw) => {
    expect(printDevice(deviceOfCells(cells))).toBe(raw);
  });
});

describe('a mount in cells', () => {
  it.each([
    ['data:/data', ['data', '/data', '']],
    ['data:/data:ro', ['data', '/data', 'ro']],
    ['./x:/x:rw,z', ['./x', '/x', 'rw,z']],
    ['/data', ['', '/data', '']],
  ])('%s', (raw, [source, target, mode]) => {
    const cells = mountCells(parseVolumeMount(raw));
    expect(cells).toEqual({ source, target, mode });
    expect(printVolumeMount(mountOfCells(cells ?? {}))).toBe(raw);
  });

  it('takes a whole mount typed into the first cell', () => {
    expect(printVolumeMount(mountOfCells({ source: 'a:/b', target: '', mode: 'ro' }))).toBe(
      'a:/b:ro',
    );
  });

  it('shows what it cannot take apart as written', () => {
    expect(mountCells(parseVolumeMount('a:/b:ro:what'))).toBeUndefined();
  });
});

describe('pairOfLine', () => {
  it.each([
    ['A=1', 'A', '1'],
    ['export A=1', 'A', '1'],
    ['A=b=c', 'A', 'b=c'],
    ['A="two words"', 'A', 'two words'],
    ["A: 'x'", 'A', 'x'],
    ['A: b: c', 'A', 'b: c'],
    ['URL=http://x:80', 'URL', 'http://x:80'],
    ['A', 'A', ''],
    ['A=', 'A', ''],
  ])('%s', (line, name, value) => {
    expect(pairOfLine(line)).toEqual({ name, value });
  });
});
