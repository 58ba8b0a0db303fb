import { defineConfig } from 'vitest/config';
import LongestFirst from './scripts/longest-first.ts';

// Tests run from source: no build between an edit and its test.
const conditions = ['@keyproof/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{packages,apps,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', './scripts/count-reporter.ts'],
    // Half of the time is spent waiting for browsers, compilers and child processes: one file a core, not one fewer.
    maxWorkers: '100%',
    // Most of a test file's time was loading the same sources anew. Files of one worker share their modules instead, as a consumer's
    // program does; what a test changes for itself (environment, spies) it puts back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // They end what hangs; no test asks how fast anything is by the clock, and a shared machine may stand still for a minute.
    testTimeout: 180_000,
    // A browser, a Redis or a build folder that a file starts with may take its time on a busy machine.
    hookTimeout: 180_000,
  },
});
