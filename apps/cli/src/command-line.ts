import { fileError } from './errors.ts';
import { hostOf } from './host.ts';
import { run } from './program.ts';

// `keyproof … | head` closes the pipe early: that is no error. A full disk is the user's to mend.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`keyproof: ${fileError('standard output', error, 'write').message}`);
  process.exit(2);
});

try {
  process.exitCode = await run(process.argv.slice(2), hostOf(process));
} catch (error) {
  console.error('keyproof: unexpected error. This is a bug: please report it, with the dump if you may.');
  console.error(error);
  process.exitCode = 70;
}
