// The search index is written in C#. Here MiniSearch itself loads it, and builds its own from the same documents to compare.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { read, readJson } from './site.mjs';

const MiniSearch = createRequire(new URL('../../theme/package.json', import.meta.url))('minisearch');

const run = (path) => {
  const window = {};
  runInNewContext(read(path), { window });
  // Through JSON, so that its objects are of this realm and can be compared.
  return JSON.parse(JSON.stringify(window));
};
const files = run('search-loader.js').euNatoSearchFiles;
// This site's index has one part.
const [{ options, index }] = run(files.index[0]).euNatoSearchIndex;
const written = MiniSearch.loadJS(index, { ...options });

// The documents again, from the published data, as the index should have them.
const documents = (() => {
  const site = readJson('data/site.json');
  const titleOf = new Map(site.sections.map((section) => [section.id, section.title]));
  const parts = (group, page, context) => [
    {
      group, title: page.title, url: page.path, context,
      text: `${page.summary}\n${page.parts.find((part) => part.level === 0)?.text ?? ''}`,
    },
    ...page.parts.filter((part) => part.level > 0).map((part) => ({
      group, title: part.heading, url: `${page.path}#${part.id}`, context: page.title, text: part.text,
    })),
  ];
  return [
    ...site.terms.map((term) => ({
      group: 'term', title: term.term, url: term.path, text: term.definition,
      abbreviation: term.abbreviation, names: term.aliases.join(', ') || null,
    })),
    ...site.topics.flatMap((topic) => parts('topic', topic, titleOf.get(topic.section))),
    ...site.events.map((entry) => ({
      group: 'event', title: entry.title, url: entry.path, context: entry.date.text,
      text: `${entry.date.text}\n${entry.text ?? ''}`,
    })),
    ...site.pages.flatMap((page) => parts('page', page, '')),
  ].map((document, id) => ({ id, ...document }));
})();
const own = new MiniSearch({ ...options });
own.addAll(documents);

const words = (json) => new Map([...json.index].sort(([one], [other]) => (one < other ? -1 : 1)));

test('the loader names the code and the index', () => {
  assert.match(files.code, /^assets\/search\.[0-9a-f]{10}\.js$/);
  assert.equal(files.index.length, 1);
  assert.match(files.index[0], /^assets\/search-index\.[0-9a-f]{10}\.js$/);
  assert.ok(read(files.code).length > 0);
});

test('every document is in the index, under its title and address', () => {
  assert.equal(written.documentCount, documents.length);
  assert.equal(new Set(documents.map((document) => document.url)).size, documents.length);
  for (const { id, group, title, url, context } of documents) {
    const stored = written.getStoredFields(id);
    assert.deepEqual([stored.group, stored.title, stored.url], [group, title, url]);
    assert.equal(stored.context, context ?? stored.context);
    assert.ok(stored.text.length <= 161, url);
  }
});

test('every address leads to a page, and to what has its fragment there', () => {
  for (const { url } of documents) {
    const [path, fragment] = url.split('#');
    const page = read(path);
    assert.ok(fragment === undefined || page.includes(`id="${fragment}"`), `${url} leads nowhere`);
  }
});

test('words, lengths and averages are those MiniSearch finds itself', () => {
  const [mine, its] = [JSON.parse(JSON.stringify(written)), JSON.parse(JSON.stringify(own))];
  assert.deepEqual(words(mine), words(its));
  assert.deepEqual(mine.fieldLength, its.fieldLength);
  assert.deepEqual(mine.averageFieldLength, its.averageFieldLength);
  assert.deepEqual(
    [mine.documentIds, mine.fieldIds, mine.nextId, mine.dirtCount, mine.serializationVersion],
    [its.documentIds, its.fieldIds, its.nextId, its.dirtCount, its.serializationVersion],
  );
});

test('searches find the same with the same scores', () => {
  // Whole words, openings of words and words with a letter off, drawn from the titles.
  const queries = documents.flatMap(({ title, abbreviation, names }) => [
    title, abbreviation ?? '', names ?? '', title.slice(0, 5), title.replace(/[aeiou]/, 'x'),
  ]);
  for (const query of queries.filter((_, i) => i % Math.ceil(queries.length / 400) === 0)) {
    const scores = (search) => new Map(search.search(query).map(({ id, score }) => [id, score]));
    const [mine, its] = [scores(written), scores(own)];
    assert.deepEqual([...mine.keys()].sort((a, b) => a - b), [...its.keys()].sort((a, b) => a - b), query);
    for (const [id, score] of its) {
      assert.ok(Math.abs(mine.get(id) - score) <= 1e-9 * score, `${query}: ${mine.get(id)} is not ${score}`);
    }
  }
});

test('a title leads to what has it', () => {
  for (const { title, url } of documents.filter(({ group }) => group === 'term' || group === 'topic')) {
    assert.ok(written.search(title).some((result) => result.url === url), `${title} does not lead to ${url}`);
  }
});

test('an abbreviation finds its term first', () => {
  const abbreviated = readJson('data/site.json').terms.filter(({ abbreviation }) => abbreviation !== null);
  for (const { abbreviation } of abbreviated) {
    const paths = abbreviated.filter((other) => other.abbreviation === abbreviation).map(({ path }) => path);
    const first = written.search(abbreviation)[0].url;
    assert.ok(paths.includes(first), `${abbreviation} leads to ${first}`);
  }
});
