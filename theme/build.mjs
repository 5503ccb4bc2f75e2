// Bundles each file that stands in theme/assets into theme/dist; the folders there hold what these are made of.
// The names stay plain: the generator adds a fingerprint to each when it publishes it.
import { build } from 'esbuild';

await build({
  entryPoints: ['assets/*.css', 'assets/*.js', 'assets/*.svg'],
  loader: { '.svg': 'copy' },
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife', // classic scripts also run from a folder (file://), where modules do not
  target: ['es2022', 'chrome115', 'firefox115', 'safari16.4'], // the search looks behind a word, which Safari can since 16.4
  charset: 'utf8',
  legalComments: 'none',
});
