import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { Review } from './src/review/schema.ts';

const config: Options = {
  entry: { index: 'src/index.ts', review: 'src/review/index.ts' },
  format: ['esm'],
  // tsup sets `baseUrl` itself, which TypeScript 6 deprecates. Types are checked by `typecheck`: here they are written.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
  clean: true,
  // The JSON Schema of review files comes from the one source of the type.
  async onSuccess() {
    const schema = toJsonSchema(Review, { target: 'draft-2020-12' });
    await writeFile(
      'dist/review.schema.json',
      `${JSON.stringify({ title: 'keyproof/review@2', ...schema }, null, 2)}\n`,
    );
  },
};

export default defineConfig(config) as Options;
