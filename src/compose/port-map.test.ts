import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { type PortMap, portMap, printHolding } from './port-map.ts';
import { readCompose } from './read-compose.ts';

const VARIABLE = `\${PORT}:80`;

function mapOf(services: Readonly<Record<string, readonly string[] | 'host'>>): PortMap {
  const lines = Object.entries(services).map(([name, ports]) =>
    ports === 'host'
      ? `  ${name}: {image: a, network_mode: host, ports: ['9:9']}`
      : `  ${name}: {image: a, ports: ${JSON.stringify(ports)}}`,
  );
  return portMap(readCompose(parseYaml(`services:\n${lines.join('\n')}\n`)));
}

/** One line for each holding: `80/tcp web:8080 clashes with api (8081)`. */
function lines({ holdings }: PortMap): readonly string[] {
  return holdings.map((holding) => {
    const { ip, protocol, service, port, rivals, free, device } = holding;
    return [
      `${ip ?? '*'}:${printHolding(holding)}/${protocol} ${service}:${port.target}`,
      ...(rivals.length > 0 ? [`clashes with ${rivals.map((it) => it.service).join(', ')}`] : []),
      ...(free === undefined ? [] : [`(${free})`]),
      ...(device ? [`device: ${device.holder}`] : []),
    ].join(' ');
  });
}

describe('portMap', () => {
  it.each<readonly [string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ['by number', { a: ['8080:80'], b: ['80:8080'] }, ['*:80/tcp b:8080', '*:8080/tcp a:80']],
    [
      'the same number twice',
      { a: ['80:80'], b: ['80:1'] },
      ['*:80/tcp a:80 clashes with b (8080)', '*:80/tcp b:1 clashes with a (8080)'],
    ],
    ['another protocol', { a: ['53:53'], b: ['53:53/udp'] }, ['*:53/tcp a:53', '*:53/udp b:53']],
    [
      'two addresses',
      { a: ['127.0.0.1:80:80'], b: ['10.0.0.1:80:80'] },
      ['127.0.0.1:80/tcp a:80', '10.0.0.1:80/tcp b:80'],
    ],
    [
      'all addresses against one',
      { a: ['127.0.0.1:80:80'], b: ['0.0.0.0:80:80'] },
      ['127.0.0.1:80/tcp a:80 clashes with b (8080)', '*:80/tcp b:80 clashes with a (8080)'],
    ],
    [
      'a range over single ones',
      { a: ['8000-8010:8000-8010'], b: ['8005:80'], c: ['8010:80'], d: ['8011:80'] },
      [
        '*:8000-8010/tcp a:8000-8010 clashes with b, c',
        '*:8005/tcp b:80 clashes with a (8012)',
        '*:8010/tcp c:80 clashes with a (8012)',
        '*:8011/tcp d:80',
      ],
    ],
    [
      'twice in one service',
      { a: ['80:80', '80:81'] },
      ['*:80/tcp a:80 clashes with a (8080)', '*:80/tcp a:81 clashes with a (8080)'],
    ],
    [
      'what the device holds',
      { a: ['22222:22', '48484:1/udp'] },
      ['*:22222/tcp a:22 device: SSH', '*:48484/udp a:1'],
    ],
  ])('%s', (_, services, expected) => {
    expect(lines(mapOf(services))).toEqual(expected);
  });

  it('tells what nobody can say beforehand', () => {
    const { holdings, open } = mapOf({ a: ['80', '8000-8010:80', VARIABLE, 'x:80'] });
    expect(holdings).toEqual([]);
    expect(open.map(({ port, why }) => [port.raw, why])).toEqual([
      ['80', 'any'],
      ['8000-8010:80', 'any'],
      [VARIABLE, 'unknown'],
      ['x:80', 'unknown'],
    ]);
  });

  it('leaves the ports of services on the device’s own network out, and names the services', () => {
    const map = mapOf({ a: 'host', b: ['9:9'] });
    expect(lines(map)).toEqual(['*:9/tcp b:9']);
    expect(map.open).toEqual([]);
    expect(map.hostNetwork).toEqual(['a']);
  });

  it('finds each rival on both sides, and none with itself', () => {
    const port = fc
      .record({
        from: fc.integer({ min: 1, max: 40 }),
        more: fc.integer({ min: 0, max: 5 }),
        ip: fc.constantFrom('', '127.0.0.1:', '0.0.0.0:'),
        protocol: fc.constantFrom('', '/udp'),
      })
      .map(({ from, more, ip, protocol }) => {
        const range = more === 0 ? String(from) : `${from}-${from + more}`;
        return `${ip}${range}:${range}${protocol}`;
      });
    fc.assert(
      fc.property(fc.array(port, { maxLength: 12 }), (ports) => {
        const { holdings } = mapOf({ a: ports });
        expect(holdings).toHaveLength(ports.length);
        for (const one of holdings) {
          const expected = holdings.filter(
            (other) =>
              other.path !== one.path &&
              other.protocol === one.protocol &&
              other.from <= one.to &&
              one.from <= other.to &&
              (other.ip === undefined || one.ip === undefined || other.ip === one.ip),
          );
          expect(new Set(one.rivals.map(({ path }) => path))).toEqual(
            new Set(expected.map(({ path }) => path)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
