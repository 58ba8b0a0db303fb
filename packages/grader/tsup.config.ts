import { defineConfig, type Options } from 'tsup';

const config: Options = {
  entry: { index: 'src/index.ts', testing: 'src/testing/index.ts', prepared: 'src/prepared/index.ts' },
  format: ['esm'],
  // tsup sets `baseUrl` itself, which TypeScript 6 deprecates. Types are checked by `typecheck`: here they are written.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
  clean: true,
};

export default defineConfig(config) as Options;
