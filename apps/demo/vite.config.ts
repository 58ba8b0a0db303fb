import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  // From source in development and in the build: one resolver, no stale `dist`.
  resolve: { conditions: ['@keyproof/source', ...defaultClientConditions] },
  // Isolation lets gpu.js use threads.
  preview: {
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
  worker: { format: 'es' },
  build: { target: 'es2022', reportCompressedSize: true },
});
