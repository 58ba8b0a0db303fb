import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig } from 'vite';
import { headers } from './build/headers.ts';
import { contentSecurityPolicy, leanHtml, modernFonts, offline, withoutDocument } from './build/plugins.ts';

export default defineConfig({
  // Any folder of any server will do.
  base: './',
  plugins: [svelte(), contentSecurityPolicy, modernFonts, offline],
  // From source in development and in the build: one resolver, no stale `dist`.
  resolve: { conditions: ['@keyproof/source', ...defaultClientConditions] },
  preview: { headers },
  worker: { format: 'es', plugins: () => [withoutDocument, leanHtml] },
  // Fonts stay files: the policy allows no `data:`.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
