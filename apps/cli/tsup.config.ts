import { defineConfig, type Options } from 'tsup';

const config: Options = {
  entry: ['src/main.ts'],
  format: ['esm'],
  clean: true,
};

export default defineConfig(config) as Options;
