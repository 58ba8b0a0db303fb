import { defineConfig, type Options } from 'tsup';

const config: Options = {
  // The vectors runner is built beside the library, so that `npm run vectors` runs what is shipped; the package leaves it out.
  entry: { index: 'src/index.ts', vectors: 'vectors/main.ts' },
  format: ['esm'],
  // tsup sets `baseUrl` itself, which TypeScript 6 deprecates. Types are checked by `typecheck`: here they are written.
  dts: { entry: { index: 'src/index.ts' }, compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
  clean: true,
};

export default defineConfig(config) as Options;
