import { pathToFileURL } from 'node:url';

/** Gives Node a `navigator.gpu` from the folder of an npm package `webgpu` that KEYPROOF_WEBGPU names; it is no dependency. */
const folder = process.env['KEYPROOF_WEBGPU'];
if (folder !== undefined) {
  const { create, globals } = (await import(pathToFileURL(`${folder}/index.js`).href)) as {
    create: (options: string[]) => object;
    globals: object;
  };
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu: create([]) }, configurable: true });
}

export const hasWebGpu = folder !== undefined;
