import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Dependencies point one way: what each folder may not import. */
const walls = [
  ['packages/parser', ['@keyproof/rnn-core', '@keyproof/grader', '@keyproof/formats', 'keyproof']],
  ['packages/rnn-core', ['@keyproof/parser', '@keyproof/grader', '@keyproof/formats', 'keyproof']],
  ['packages/grader', ['@keyproof/formats', 'keyproof']],
  ['packages/queue', ['@keyproof/parser', '@keyproof/rnn-core', '@keyproof/grader', '@keyproof/formats', 'keyproof']],
  ['packages/formats', ['@keyproof/rnn-core', '@keyproof/grader', 'keyproof']],
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', 'coverage/**', 'fixtures/**', '**/.svelte-kit/**'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  regexp.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  ...walls.map(([folder, names]) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: names.flatMap((name) => [name, `${name}/*`]),
              message: 'Dependencies point one way: see docs/architecture.md.',
            },
            { group: ['../../../packages/*', '**/packages/*/src/**'], message: 'Import a package by its name.' },
          ],
        },
      ],
    },
  })),
);
