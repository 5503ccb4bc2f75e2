// Bundles theme/assets into theme/dist. The names stay plain: the generator adds a fingerprint to each when it publishes it.
import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';

await mkdir('dist', { recursive: true });
await build({
  entryPoints: ['assets/site.css', 'assets/site.js', 'assets/home.css', 'assets/tools.css', 'assets/book.css', 'assets/figures.css', 'assets/tools.js', 'assets/search.js', 'assets/service-worker.js', 'assets/preview.js', 'assets/preview.css'],
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife', // classic scripts also run from a folder (file://), where modules do not
  target: ['es2022', 'chrome115', 'firefox115', 'safari16.4'], // the search looks behind a word, which Safari can since 16.4
  charset: 'utf8',
  legalComments: 'none',
});
await copyFile('assets/favicon.svg', 'dist/favicon.svg');
