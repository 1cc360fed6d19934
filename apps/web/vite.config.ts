import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.KENES_API ?? 'http://localhost:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      output: {
        // Two shared pieces and one per screen: a slow line pays for requests more than for bytes.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|use-sync-external-store)\// },
            { name: 'house', test: /(src\/(parts|shell|words|api|graphql)|config\/words\/dates|@tabler)/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/live', '/demo', '/in', '/sign-out', '/files', '/calendar/', '^/m(\\?|$)'].map((path) => [path, { target: server }]),
    ),
  },
});
