import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedFetch } from './guarded-fetch.ts';
import { RequestFault } from './request-fault.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that sends `/old` on to `location`, with what it was asked. */
async function serve(location?: string) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'nobody'}`);
    const moved = request.url === '/old' && location !== undefined;
    response.writeHead(moved ? 302 : 200, moved ? { location } : {}).end('here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { seen, origin: `http://127.0.0.1:${port}` };
}

function ask(address: string, headers: Record<string, string>) {
  return guardedFetch(address, { method: 'GET', headers, signal: new AbortController().signal });
}

describe('a request with a token', () => {
  it('follows a redirect within its host, with the token', async () => {
    const { origin, seen } = await serve('/new');
    const response = await ask(`${origin}/old`, { Authorization: 'me' });
    expect(await response.text()).toBe('here');
    expect(seen).toEqual(['GET /old me', 'GET /old nobody', 'GET /new nobody', 'GET /new me']);
  });

  it.each(['Authorization', 'PRIVATE-TOKEN', 'authorization'])(
    'does not follow one to another host with %s',
    async (name) => {
      const other = await serve();
      const { origin } = await serve(`${other.origin}/stolen`);
      const fault = await ask(`${origin}/old`, { [name]: 'me' }).catch((reason: unknown) => reason);
      expect(fault).toBeInstanceOf(RequestFault);
      expect(fault).toMatchObject({
        reason: { kind: 'redirected', to: new URL(other.origin).host },
      });
      expect(other.seen).toEqual(['GET /stolen nobody']);
    },
  );

  it('does not matter to one without', async () => {
    const other = await serve();
    const { origin } = await serve(`${other.origin}/free`);
    expect(await (await ask(`${origin}/old`, {})).text()).toBe('here');
  });
});
