import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { ServeOptions } from './table.ts';

/** Where the built demo lies: in the package, or beside this folder in the repository. */
const PLACES = ['./demo/', '../../demo/dist/'];

/** Isolation lets the page use threads; the page's own policy says what it may run. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** `keyproof serve`: the built demo at an address of this machine, until Ctrl-C. */
export async function serve(host: Host, _words: string[], { host: name, port }: ServeOptions): Promise<number> {
  const folder = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((each) =>
    existsSync(`${each}/index.html`),
  );
  if (folder === undefined) throw new InputError('no-demo', 'The demo is not built');
  const { default: sirv } = await import('sirv');
  const files = sirv(folder, { etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    files(request, response, () => void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'));
  });
  server.listen(port, name);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const taken = code === 'EADDRINUSE' ? `Port ${port} is taken` : `Cannot serve at ${name}:${port}: ${code}`;
    throw new InputError('port-taken', taken, error);
  }
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  host.out(`keyproof: the demo is at http://${name.includes(':') ? `[${name}]` : name}:${bound}/ (Ctrl-C ends)\n`);
  const signal = host.interruption();
  if (!signal.aborted) await once(signal, 'abort');
  server.closeAllConnections();
  server.close();
  return 0;
}
