import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** React Aria carries its own words in thirty languages; the program speaks one, with English as the library's fallback. */
const KEPT_LOCALE = /\/(?:zh-CN|en-US)\.mjs$/;
const LOCALE_FILE = /\/(?:react-aria|react-stately|react-aria-components)\/dist\/(?:private\/)?intl\/.*\/[a-z]{2}-[A-Z]{2}\.mjs$/;

const keepOneLanguage: Plugin = {
  name: 'keep-one-language',
  enforce: 'pre',
  load: (id) => (LOCALE_FILE.test(id) && !KEPT_LOCALE.test(id) ? 'export default {};' : null),
};

/**
 * What the reader of PDF fetches while it draws, in a folder of its own beside the page: tables of characters, the fonts that every
 * reader has, and the decoders of scans as scripts (the policy of the pages lets nothing else run).
 */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  generateBundle() {
    const from = here('../node_modules/pdfjs-dist');
    for (const [folder, wanted] of [
      ['cmaps', /\.bcmap$/],
      ['standard_fonts', /\.(?:pfb|ttf)$/],
      ['wasm', /_nowasm_fallback\.js$/],
      ['iccs', /\.icc$/],
    ] as const) {
      for (const name of readdirSync(`${from}/${folder}`).filter((file) => wanted.test(file))) {
        this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(`${from}/${folder}/${name}`) });
      }
    }
  },
};

/** `--mode gallery` builds the page of all components for tests and for the eye; it is never part of the product. */
export default defineConfig(({ mode }) => {
  const isGallery = mode === 'gallery';
  return {
    root: here('.'),
    base: './',
    publicDir: false,
    plugins: [keepOneLanguage, react(), ...(isGallery ? [] : [pdfParts])],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: here(isGallery ? '../dist/gallery' : '../dist/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      // The policy of the pages allows neither inline scripts nor styles, and data: only for pictures.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: here(isGallery ? './gallery/index.html' : './index.html') },
    },
  };
});
