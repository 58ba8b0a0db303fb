import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  // From source in development and in the build: one resolver, no stale `dist`.
  resolve: { conditions: ['@keyproof/source', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: { target: 'es2022', reportCompressedSize: true },
});
