import { Buffer } from 'buffer';

// isomorphic-git reads Node's global of this name; browsers have none.
Object.assign(globalThis, { Buffer });
