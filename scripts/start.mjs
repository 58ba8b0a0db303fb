// `npm start [-- FILE ...]`: installs, builds and grades the files, or the dumps in fixtures/dumps/.
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyproof } from './keyproof.mjs';

const fixtures = relative(process.env.INIT_CWD ?? process.cwd(), fileURLToPath(new URL('../fixtures/dumps', import.meta.url)));
const args = process.argv.slice(2);
const named = args.some((arg) => !arg.startsWith('-'));
keyproof(['grade', ...args, ...(named ? [] : [resolve(process.env.INIT_CWD ?? process.cwd(), fixtures)])]);
