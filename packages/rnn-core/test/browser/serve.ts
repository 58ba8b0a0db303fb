import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const entry = fileURLToPath(new URL('./page.ts', import.meta.url));

/** The page's script, bundled from source as an application would. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

/** Serves the page on a free port of this machine: isolated, so that threads may be used, but for `/alone`. */
export async function servePage(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const script = await bundle();
  const isolated = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    const body = isScript
      ? script
      : '<!doctype html><title>backends</title><script type="module" src="/page.js"></script>';
    response
      .writeHead(200, {
        ...(request.url === '/alone' ? {} : isolated),
        'content-type': isScript ? 'text/javascript' : 'text/html',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
