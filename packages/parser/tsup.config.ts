import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { ExtractionData } from './src/item/extraction.ts';

const config: Options = {
  entry: {
    index: 'src/index.ts',
    lazy: 'src/lazy.ts',
    merge: 'src/merge/index.ts',
    decode: 'src/read/decode.ts',
    pool: 'src/pool.ts',
    'pool-worker': 'src/pool-worker.ts',
  },
  format: ['esm'],
  // tsup sets `baseUrl` itself, which TypeScript 6 deprecates. Types are checked by `typecheck`: here they are written.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
  clean: true,
  // The JSON Schema comes from the one source of the types.
  async onSuccess() {
    const schema = toJsonSchema(ExtractionData, { target: 'draft-2020-12' });
    await writeFile('dist/schema.json', `${JSON.stringify({ title: 'Extraction', ...schema }, null, 2)}\n`);
  },
};

export default defineConfig(config) as Options;
