import { defineConfig, type Options } from 'tsup';

const config: Options = {
  entry: ['src/index.ts'],
  format: ['esm'],
  // tsup sets `baseUrl` itself, which TypeScript 6 deprecates. Types are checked by `typecheck`: here they are written.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
  clean: true,
};

export default defineConfig(config) as Options;
