import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/lib/vite-csp.mjs';
import { lighter } from './scripts/lib/vite-lighter.mjs';
import { offline } from './scripts/lib/vite-offline.mjs';
import { parts } from './scripts/lib/vite-parts.mjs';

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), lighter(), offline(), parts()],
  build: { target: 'es2023', manifest: true, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Only a test that hangs should end by time: machines are shared, and speed is the bench's affair.
    testTimeout: 120_000,
  },
});
