import './lib/require-node.mjs';
import { build } from './lib/build.mjs';

process.exit(await build('info'));
