import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/**
 * The page runs no script but its own. gpu.js makes functions from text (its `cpu` backend) and WebAssembly: it lives in the worker
 * alone, whose policy is that of its own response, so the page needs neither `unsafe-eval` nor `wasm-unsafe-eval`. Styles may stand
 * in attributes, because KaTeX places its boxes so.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
};

export default defineConfig({
  base: './',
  plugins: [svelte(), contentSecurityPolicy],
  // From source in development and in the build: one resolver, no stale `dist`.
  resolve: { conditions: ['@keyproof/source', ...defaultClientConditions] },
  // Isolation lets gpu.js use threads.
  preview: {
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
  worker: { format: 'es' },
  // Fonts stay files: the policy above allows no `data:`.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
