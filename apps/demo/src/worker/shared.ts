import { createClient } from './client.ts';

/** The page's one worker, started by the first job. */
let client: ReturnType<typeof createClient> | undefined;
export const run: ReturnType<typeof createClient>['run'] = (...args) => (client ??= createClient()).run(...args);
