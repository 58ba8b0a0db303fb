#!/usr/bin/env node
import { hostOf } from './host.ts';
import { run } from './program.ts';

// `keyproof … | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), hostOf(process));
} catch (error) {
  console.error('keyproof: unexpected error. This is a bug: please report it, with the dump if you may.');
  console.error(error);
  process.exitCode = 70;
}
