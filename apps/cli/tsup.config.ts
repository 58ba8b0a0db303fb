import { defineConfig, type Options } from 'tsup';

const config: Options = {
  entry: {
    main: 'src/main.ts',
    index: 'src/index.ts',
    worker: 'src/pipeline/worker.ts',
    'side-worker': 'src/pipeline/side/worker.ts',
    // What scripts/compile.mjs needs of the command.
    'short-run': 'src/short-run.ts',
    'made-of': 'src/compiled/made-of.ts',
  },
  format: ['esm'],
  target: 'node20',
  // Each command is a chunk of its own, loaded when it is used.
  splitting: true,
  // As a dependency it would bring a command of its own, which warns on Node 20. Only --html loads it. NOTICE.md goes with it.
  noExternal: ['katex'],
  // Only `defineConfig` is for import; tsup sets `baseUrl` itself, which TypeScript 6 deprecates. Types are checked by `typecheck`: here they are written.
  dts: { entry: { index: 'src/index.ts' }, compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
  clean: true,
};

export default defineConfig(config) as Options;
