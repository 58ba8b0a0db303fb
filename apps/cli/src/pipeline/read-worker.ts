import { parentPort } from 'node:worker_threads';
import { extractDocument } from './extract-document.ts';

parentPort?.on('message', ({ path, text }: { readonly path: string; readonly text: string }) =>
  parentPort?.postMessage(extractDocument(path, text)),
);
