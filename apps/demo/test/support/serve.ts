import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headers } from '../../build/headers.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The folder that the page is served from: no page may count on standing at the root of its server. */
const BASE = '/some/folder/';

/** Serves the built page on a free port of this machine. */
export async function servePage(): Promise<{
  readonly url: string;
  /** Off: every request is refused, as without a network. */
  serve(on: boolean): Promise<void>;
  close(): Promise<void>;
}> {
  let on = true;
  const server = createServer((request, response) => {
    if (!on) return void request.socket.destroy();
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.startsWith(BASE) ? path.slice(BASE.length) : null;
    const file = name === null ? '' : join(dist, name === '' ? 'index.html' : name);
    readFile(file).then(
      (body) =>
        response
          .writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    serve: async (state) => {
      on = state;
      if (!on) server.closeAllConnections();
    },
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
