import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, distFolder } from './lib/build.mjs';
import { projectRoot } from './lib/run.mjs';
import { startStaticServer } from './lib/static-server.mjs';

const defaultPort = 4173;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    'no-build': { type: 'boolean', default: false },
  },
});

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const asked = values.port ?? process.env.PORT;
const port = Number(asked ?? defaultPort);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`"${asked}" is not a port: give a whole number from 0 to 65535.`);
}
if (!existsSync(join(projectRoot, 'node_modules', 'vite'))) {
  stop('The dependencies are not installed yet. Run "npm ci" first, then "npm start" again.');
}
if (!values['no-build'] && (await build()) !== 0) {
  stop('The build failed, so there is nothing to serve. The messages above say why.');
}
if (!existsSync(join(distFolder, 'index.html'))) {
  stop(`There is no build in ${distFolder}. Run "npm run build" first.`);
}

try {
  const tries = asked === undefined ? 50 : 1;
  const server = await startStaticServer({ root: distFolder, port, host: values.host, tries });
  console.log(`\n  Compose Canvas is ready: ${server.url}\n  Press Ctrl+C to stop.\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  stop(
    `The editor could not be served on ${values.host}, port ${port}: ${reason}. Try another one: npm start -- --port 5000`,
  );
}
