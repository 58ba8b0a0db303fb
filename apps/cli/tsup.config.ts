import { defineConfig, type Options } from 'tsup';

const config: Options = {
  entry: ['src/main.ts'],
  format: ['esm'],
  target: 'node20',
  // Each command is a chunk of its own, loaded when it is used.
  splitting: true,
  // As a dependency it would bring a command of its own, which warns on Node 20. Only --html loads it. NOTICE.md goes with it.
  noExternal: ['katex'],
  clean: true,
};

export default defineConfig(config) as Options;
