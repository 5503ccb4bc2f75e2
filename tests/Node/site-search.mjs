// The search of the built site's pages, with its index, as a reader meets it.
import { runInNewContext } from 'node:vm';
import { read } from './site.mjs';

// Through JSON, so that objects are of this realm and can be compared.
const ours = (value) => JSON.parse(JSON.stringify(value));

const run = (path, window = {}) => {
  runInNewContext(read(path), { window });
  return window;
};

export const files = ours(run('search-loader.js')).euNatoSearchFiles;
// This site's index has one part.
export const [{ options, index }] = ours(run(files.index[0])).euNatoSearchIndex;

const { euNatoSearch } = run(files.code, { euNatoSearchIndex: [{ options, index }] });

// All results, in the order they are shown.
export const search = (query) => ours(euNatoSearch.answer(query)).flatMap(({ results }) => results);
