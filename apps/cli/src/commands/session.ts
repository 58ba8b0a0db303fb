import type { InputError } from '../errors.ts';
import type { Host } from '../host.ts';

/** Prints errors of inputs and remembers that the exit code is 2. `note` remembers only. */
export function errorSink(host: Host) {
  let failed = false;
  const note = (): void => {
    failed = true;
  };
  const said = new Set<string>();
  const report = (error: InputError): void => {
    note();
    // A folder's review that is broken is so for each of its dumps.
    if (said.size < 10_000 && said.size === said.add(error.message).size) return;
    host.err(`keyproof: ${error.message}\n`);
  };
  return { report, note, failed: () => failed };
}
