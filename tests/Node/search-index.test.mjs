// The search index is written in C#. Here MiniSearch itself loads it, and builds its own from the same documents to compare.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { files, index, options, search } from './site-search.mjs';
import { read, readJson } from './site.mjs';

const MiniSearch = createRequire(new URL('../../theme/package.json', import.meta.url))('minisearch');

const written = MiniSearch.loadJS(index, { ...options });

// What a site's pages offer in a list of links: the menu, or the tabs of the registers.
const linksIn = (page, list) => {
  const [, links] = read(page).match(new RegExp(`<(?:ul|nav) class="${list}"([\\s\\S]*?)</(?:ul|nav)>`));
  return [...links.matchAll(/href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, text]) => ({
    url: new URL(href, `https://example.org/${page}`).pathname.slice(1), text,
  }));
};
const registers = [
  { group: 'page', title: 'Registers', url: 'registers/index.html', context: '' },
  ...linksIn('registers/operations.html', 'tabs').map(({ url, text }) => ({
    group: 'page', title: `Register of ${text.toLowerCase()}`, url, context: '',
  })),
];
const lists = linksIn('index.html', 'nav-tools').filter(({ text }) => text !== 'Registers').map(({ url, text }) => ({
  group: 'page', title: text, url, context: '',
}));
// In the foot of a page this is called by what one does with it.
lists.push({ group: 'page', title: 'Print edition', url: 'print/index.html', context: '' });
// What is said of a list stands nowhere else, but of the members, whose page says how many they are.
const saidOf = new Map(Object.values(index.storedFields).map(({ url, text }) => [url, text]));
saidOf.set('members/index.html', 'Member states and allies: which countries are in the EU, in NATO or in both, and since when.');

const day = (date) => new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const member = ({ country, iso2, euSince, euUntil, natoSince, note }) => ({
  group: 'member', title: country, url: `members/index.html#${iso2}`, context: '',
  text: [
    [
      euSince ? (euUntil ? `EU from ${day(euSince)} to ${day(euUntil)}` : `EU since ${day(euSince)}`) : 'not in the EU',
      natoSince ? `NATO since ${day(natoSince)}` : 'not in NATO',
    ].sort((one, other) => one.startsWith('not') - other.startsWith('not')).join('; '),
    note,
  ].filter(Boolean).join('. '),
});

// An abbreviation of several words is one name among others.
const namesOf = ({ abbreviation, aliases }) => {
  const isOneWord = abbreviation !== null && !/[\p{Z}\p{P}]/u.test(abbreviation);
  const names = isOneWord ? aliases : [abbreviation, ...aliases].filter(Boolean);
  return { abbreviation: isOneWord ? abbreviation : null, names: names.join(', ') || null };
};

// The charts, as their page shows them.
const figures = [...read('figures/index.html').matchAll(
  /<h2 id="(Figure-[^"]+)">([^<]+)<\/h2>[\s\S]*?"figure-caption">([^<]+?) <span[\s\S]*?"from-topic">From <a[^>]*>([^<]+)</g,
)].map(([, id, title, text, context]) => ({ group: 'figure', title, url: `figures/index.html#${id}`, context, text }));

// The words of each text, as the index has them.
const textWords = new Map(Object.values(index.storedFields).map(({ url }) => [url, new Set()]));
for (const [word, { [index.fieldIds.text]: places = {} }] of index.index) {
  for (const id of Object.keys(places)) textWords.get(index.storedFields[id].url).add(word);
}

// A text of a page with the abbreviations that it is found by though it does not have them: it has their terms by other names.
const withAbbreviations = (text, url, terms) => {
  const own = new Set(text.toLowerCase().split(/[\n\r\p{Z}\p{P}]+/u));
  const isAdded = (word) => textWords.get(url).has(word) && !own.has(word);
  const isNamed = ({ term, aliases }) => [term, ...aliases].some((name) => text.toLowerCase().includes(name.toLowerCase()));
  const added = terms.filter((term) => term.abbreviation && isAdded(term.abbreviation.toLowerCase()) && isNamed(term));
  return [text, ...added.map(({ abbreviation }) => abbreviation)].join('\n');
};

// The documents again, from the published data, as the index should have them.
const documents = (() => {
  const site = readJson('data/site.json');
  const titleOf = new Map(site.sections.map((section) => [section.id, section.title]));
  const topicOf = new Map(site.topics.map((topic) => [topic.id, topic.title]));
  const parts = (group, page, context) => [
    {
      group, title: page.title, url: page.path, context, names: page.tags?.join(', ') || null,
      text: `${page.summary}\n${withAbbreviations(page.parts.find((part) => part.level === 0)?.text ?? '', page.path, site.terms)}`,
    },
    ...page.parts.filter((part) => part.level > 0).map((part) => ({
      group, title: part.heading, url: `${page.path}#${part.id}`, context: page.title,
      text: withAbbreviations(part.text, `${page.path}#${part.id}`, site.terms),
    })),
  ];
  return [
    ...site.terms.map((term) => ({
      group: 'term', title: term.term, url: term.path, text: term.definition, ...namesOf(term),
    })),
    ...site.topics.flatMap((topic) => parts('topic', topic, titleOf.get(topic.section))),
    ...site.events.map((entry) => ({
      group: 'event', title: entry.title, url: entry.path, context: entry.date.text,
      text: `${entry.date.text}\n${entry.text ?? ''}`,
    })),
    ...site.disagreements.map(({ id, question, positions, reading, topic }) => ({
      group: 'disagreement', title: question, url: `disagreements/index.html#${id}`, context: topicOf.get(topic),
      text: [...positions.map(({ answer }) => answer), reading].filter(Boolean).join('\n'),
    })),
    ...figures,
    ...site.pages.flatMap((page) => parts('page', page, '')),
    ...site.sections.map((section) => ({
      group: 'page', title: section.title, url: `${section.id}/index.html`, context: 'Section', text: section.summary,
    })),
    ...[...lists, ...registers].map((list) => ({ ...list, names: saidOf.get(list.url), text: '' })),
    ...site.members.map(member),
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

test('what is called by other names brings them along, and nothing else does', () => {
  const called = readJson('data/site.json').terms.map(({ path, abbreviation, aliases }) => [path, [abbreviation, ...aliases].filter(Boolean)]);
  const stored = Object.values(index.storedFields).filter(({ names }) => names).map(({ url, names }) => [url, names]);
  assert.deepEqual(
    stored.map(([url, names]) => [url, [...names].sort()]),
    called.filter(([, names]) => names.length > 0).map(([url, names]) => [url, names.sort()]),
  );
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

test('of a search the index says what a field counts for, and nothing of how words match', () => {
  assert.deepEqual(Object.keys(options.searchOptions), ['boost']);
});

test('searches find the same with the same scores', () => {
  // Whole words, openings of words and words with a letter off, drawn from the titles.
  const loosely = { prefix: true, fuzzy: 0.2 };
  const queries = documents.flatMap(({ title, abbreviation, names }) => [
    title, abbreviation ?? '', names ?? '', title.slice(0, 5), title.replace(/[aeiou]/, 'x'),
  ]);
  for (const query of queries.filter((_, i) => i % Math.ceil(queries.length / 400) === 0)) {
    const scores = (search) => new Map(search.search(query, loosely).map(({ id, score }) => [id, score]));
    const [mine, its] = [scores(written), scores(own)];
    assert.deepEqual([...mine.keys()].sort((a, b) => a - b), [...its.keys()].sort((a, b) => a - b), query);
    for (const [id, score] of its) {
      assert.ok(Math.abs(mine.get(id) - score) <= 1e-9 * score, `${query}: ${mine.get(id)} is not ${score}`);
    }
  }
});

const isFound = (query, url) => assert.ok(search(query).some((result) => result.url === url), `${query} does not lead to ${url}`);

test('the name of a list leads to it, before any text that has the word', () => {
  assert.ok(lists.length >= 7 && registers.length >= 6);
  for (const { title, url } of [...lists, ...registers]) {
    isFound(title, url);
  }
  for (const name of ['members', 'glossary', 'timeline', 'disagreements']) {
    assert.equal(search(name)[0].url, `${name}/index.html`);
  }
  isFound('bibliography', 'sources/index.html');
  assert.equal(search('registers')[0].url, 'registers/index.html');
});

test('a country leads to its row among the members, by its other names too', () => {
  for (const { country, iso2 } of readJson('data/site.json').members) {
    isFound(country, `members/index.html#${iso2}`);
  }
  for (const [name, iso2] of [['Turkey', 'TR'], ['Turkiye', 'TR'], ['UK', 'GB'], ['USA', 'US'], ['Czech Republic', 'CZ'], ['FYROM', 'MK']]) {
    isFound(name, `members/index.html#${iso2}`);
  }
});

test('two letters are a name before they are the beginning of a word', () => {
  const found = search('UK');
  assert.ok(found.length > 0);
  assert.deepEqual(found.flatMap(({ terms }) => terms).filter((word) => word.startsWith('ukrain')), []);
  assert.ok(search('Uk').length === found.length && search('Ukr').some(({ url }) => url.includes('ukraine')));
  assert.ok(search('gl').length > 0, 'two letters that are no word open one');
});

test('short words and numbers are taken as they are written, longer words may have a letter wrong', () => {
  for (const [query, other] of [['kfor', 'for'], ['2035', '2025'], ['2007', '2017']]) {
    const matches = search(query).flatMap(({ terms }) => terms);
    assert.ok(matches.length > 0, query);
    assert.ok(!matches.includes(other), query);
  }
  isFound('afghnistan', 'operations/afghanistan-iraq.html');
  assert.deepEqual(search('sead'), []);
});
