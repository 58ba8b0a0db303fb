/** What a server should send with every file: isolation lets gpu.js use threads, the rest is good manners. The page works without them. */
export const headers: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * The page runs no script but its own. gpu.js makes functions from text (its `cpu` backend) and WebAssembly: it lives in the worker
 * alone, whose policy is that of its own response, so the page needs neither `unsafe-eval` nor `wasm-unsafe-eval`. Styles may stand
 * in attributes, because KaTeX places its boxes so.
 */
export const policy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
