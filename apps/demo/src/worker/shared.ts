import { createClient, type Client } from './client.ts';

let main: Client | undefined;
let trainer: Client | undefined;

/** The page's worker, started by the first job. */
export const run: Client['run'] = (...args) => (main ??= createClient()).run(...args);

/** A second worker, for training: it must not keep reading and proving waiting. */
export const runApart: Client['run'] = (...args) => (trainer ??= createClient()).run(...args);
