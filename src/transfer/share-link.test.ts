import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShareFragment, shareFragment } from './share-link.ts';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** What a larger app looks like: every service a little different. */
function appOf(services: number): string {
  const one = (at: number) => `  service-${at}:
    build: ./service-${at}
    restart: always
    depends_on:
      - service-${Math.max(0, at - 1)}
    ports:
      - "${8000 + at}:${80 + at}"   # port number ${at}
    environment:
      - SERVICE_NAME=service-${at}
      - TOKEN=${((at + 7) * 48_271).toString(36)}
    volumes:
      - data-${at}:/var/lib/service-${at}
    labels:
      io.balena.features.supervisor-api: '1'
`;
  return `version: '2'\nservices:\n${Array.from({ length: services }, (_, at) => one(at)).join('')}`;
}

describe('a link that holds the file', () => {
  it('opens to the same name and bytes, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.uint8Array(), async (fileName, raw) => {
        const bytes = new Uint8Array(raw);
        const read = await readShareFragment(await shareFragment({ fileName, bytes }));
        expect(read).toEqual({ ok: true, fileName, bytes });
      }),
    );
  });

  it('keeps line ends and the byte order mark of a real file', async () => {
    const bytes = bytesOf('\uFEFFservices:\r\n  web:\r\n    image: nginx\n');
    const read = await readShareFragment(
      await shareFragment({ fileName: 'docker-compose.yml', bytes }),
    );
    expect(read).toEqual({ ok: true, fileName: 'docker-compose.yml', bytes });
  });

  it('stays below 8 kB for twenty services', async () => {
    const files = [
      bytesOf(appOf(20)),
      new Uint8Array(
        readFileSync(join(import.meta.dirname, '../../e2e/fixtures/weather-station.yml')),
      ),
    ];
    for (const bytes of files) {
      const fragment = await shareFragment({ fileName: 'docker-compose.yml', bytes });
      expect(fragment.length).toBeLessThan(8000);
      expect(fragment).toMatch(/^#[\w.%&=+-]+$/);
    }
  });

  it.each([
    ['', undefined],
    ['#', undefined],
    ['#services', undefined],
    ['#file=a.yml', undefined],
    ['#file=a.yml&z=AAAA', 'damaged-link'],
    ['#file=a.yml&z=%%%', 'damaged-link'],
  ])('reads %j as %s', async (fragment, code) => {
    const read = await readShareFragment(fragment);
    expect(read?.ok === false ? read.refusal.code : read).toBe(code);
  });

  it('says so when the address was cut off', async () => {
    const whole = await shareFragment({ fileName: 'a.yml', bytes: bytesOf(appOf(20)) });
    const read = await readShareFragment(whole.slice(0, -40));
    expect(read?.ok === false && read.refusal.sentence).toContain('cut off');
  });

  it('does not unpack without end', async () => {
    const bytes = new Uint8Array(6_000_000);
    const read = await readShareFragment(await shareFragment({ fileName: 'a.yml', bytes }));
    expect(read?.ok === false && read.refusal.code).toBe('too-large');
  });
});
