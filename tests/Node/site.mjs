// The built site that these checks read: the folder in SITE, or else output/ at the root of the repository.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const folder = process.env.SITE
  ? resolve(process.env.SITE)
  : fileURLToPath(new URL('../../output', import.meta.url));

export const read = (path) => readFileSync(resolve(folder, path), 'utf8');
export const readJson = (path) => JSON.parse(read(path));
