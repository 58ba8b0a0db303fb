import { defineConfig, type Options } from 'tsup';

const config: Options = {
  entry: ['src/main.ts'],
  format: ['esm'],
  target: 'node20',
  // Each command is a chunk of its own, loaded when it is used.
  splitting: true,
  clean: true,
};

export default defineConfig(config) as Options;
