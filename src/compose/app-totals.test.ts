import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { appTotals } from './app-totals.ts';
import { readCompose } from './read-compose.ts';

const TEXT = `services:
  a:
    privileged: true
    ports: ['80:80', '81:81', '90']
    devices: ['/dev/i2c-1', '/dev/mem:/dev/mem']
    cap_add: [SYS_RAWIO, CAP_SYS_RAWIO]
  b:
    privileged: false
    network_mode: host
    ports: ['82:82']
    devices: ['/dev/i2c-1:/dev/i2c-7']
    cap_add: [net_admin, sys_rawio]
  c:
    ports: ['80:1', '80:2/udp']
`;

describe('appTotals', () => {
  it('counts what the app takes and names who takes it', () => {
    const totals = appTotals(readCompose(parseYaml(TEXT)));
    const printed = totals.map(({ id, count, taken }) => [
      id,
      count,
      taken.map(({ what, holders }) => [what, holders.map(({ service }) => service).join(' ')]),
    ]);
    expect(printed).toEqual([
      ['privileged', 1, [[undefined, 'a']]],
      ['host-network', 1, [[undefined, 'b']]],
      [
        'ports',
        3,
        [
          ['80/tcp', 'a c'],
          ['80/udp', 'c'],
          ['81/tcp', 'a'],
        ],
      ],
      [
        'devices',
        2,
        [
          ['/dev/i2c-1', 'a b'],
          ['/dev/mem', 'a'],
        ],
      ],
      [
        'capabilities',
        2,
        [
          ['SYS_RAWIO', 'a b'],
          ['NET_ADMIN', 'b'],
        ],
      ],
    ]);
  });

  it('leads to the line that says so', () => {
    const totals = appTotals(readCompose(parseYaml(TEXT)));
    const devices = totals.find(({ id }) => id === 'devices');
    expect(devices?.taken[0]?.holders.map(({ path }) => path)).toEqual([
      ['services', 'a', 'devices', 0],
      ['services', 'b', 'devices', 0],
    ]);
  });

  it('is all nought for an empty app', () => {
    const totals = appTotals(readCompose(parseYaml("version: '2'\n")));
    expect(totals.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  });
});
