import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the pages find the server while they are worked on. */
const server = process.env['PLENARY_SERVER'] ?? 'http://127.0.0.1:4180';

/** The words of one language stand in many files, one a feature; they are sent as one. */
const words = /\/words\/(ar|zh|en|fr|ru|es)\.json$/;

export default defineConfig({
  plugins: [react()],
  css: { modules: { generateScopedName: '[name]-[local]-[hash:base64:4]' } },
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
  build: {
    target: ['chrome125', 'firefox128', 'safari17.5'],
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: (id: string) => {
                const language = words.exec(id)?.[1];
                return language === undefined ? null : `words-${language}`;
              },
              test: words,
            },
          ],
        },
      },
    },
  },
});
