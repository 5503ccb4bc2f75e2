// The search itself: loaded with its index when somebody first wants it.
import MiniSearch from 'minisearch';
import { serveResults } from './script/search-results.js';
import { asksForDisagreements, tellingWords, waysToSay } from './script/search-words.js';

const labels = {
  topic: 'Topics', term: 'Terms', event: 'Events', disagreement: 'Where sources differ', figure: 'Figures', member: 'Members', page: 'Pages',
};
const parts = [];

// The words as they are typed come first. Only where they lead nowhere may a word end otherwise, then a letter be off, and then a word be
// missing. Two letters are a name (UK, EU) before they are the beginning of a word (Ukraine); a short word or a number with a letter off is
// another one, and one that the site has is meant: Iceland is not Ireland.
const typed = { prefix: (word) => word.length > 2, fuzzy: false, combineWith: 'AND' };
const begun = { ...typed, prefix: true };
const misspelt = { ...begun, fuzzy: (word) => (word.length > 4 && !/\p{N}/u.test(word) && !isThere(word) ? 1 : false) };
const tries = [
  (words) => find(words, typed),
  (words) => find(words, begun),
  (words) => find(words, begun, { endings: true }),
  (words) => find(words, misspelt),
];
// Where all of several words stand together seldom, what is asked for may stand where some do.
const few = 4;

window.euNatoSearch = { answer, serve: (field, otherParts) => serveResults(answer, field, otherParts) };

// What is called as was asked, whatever it is, before groups of what mentions it: else the topic of that name stood behind eight terms. Of
// the groups the one that is asked for is first, or else the one with the best match, and the best first in each. Asked for nothing, it
// gets ready.
function answer(query) {
  // Parts of the index arrive one after the other, before this code or after it.
  for (const { index, options } of window.euNatoSearchIndex?.splice(0) ?? []) parts.push(MiniSearch.loadJS(index, options));
  const words = tellingWords(query);
  const found = tries.reduce((hits, attempt) => (hits.length > 0 ? hits : attempt(words)), []);
  const isEnough = found.length >= (words.length > 1 ? few : 1);
  if (!isEnough) found.push(...withSome(words).filter(({ url }) => found.every((hit) => hit.url !== url)));
  const called = found.filter((hit) => isCalled(hit, words)).sort((one, other) => rank(one, words) - rank(other, words));
  const others = found.filter((hit) => !called.includes(hit));
  const wanted = asksForDisagreements(query) ? ['disagreement'] : [];
  const groups = [...new Set([...wanted, ...others.map((hit) => hit.group)])];
  return [
    { label: 'By this name', results: called },
    ...groups.map((group) => ({ label: labels[group], results: others.filter((hit) => hit.group === group) })),
  ].flatMap(({ label, results }) => (results.length > 0 ? [{ label, results: results.map(resultOf) }] : []));
}

const isThere = (word) => parts.some((part) => part.search(word, { prefix: false, fuzzy: false }).length > 0);

const isName = (name, words) => tellingWords(name).join(' ') === words.join(' ');
const isCalled = ({ title, names = [] }, words) => [title, ...names].some((name) => isName(name, words));

// A page stands before a place on one, such as a heading, and what has the name for its title before what is also called so.
function rank({ url, title }, words) {
  return (url.includes('#') ? 2 : 0) + (isName(title, words) ? 0 : 1);
}

function find(words, options, { endings = false } = {}) {
  return byScore(hitsOf(words, options, endings), (hit) => 1 + 14 * nearness(hit, words) ** 2);
}

// As the index weighs them, part by part.
function hitsOf(words, options, endings) {
  if (words.length === 0) return [];
  const queries = words.map((word) => ({ combineWith: 'OR', queries: waysToSay(word, endings) }));
  return parts.flatMap((part) => part.search({ combineWith: options.combineWith, queries }, options));
}

// The best first, each with its score times a factor of its own.
const byScore = (hits, factorOf) =>
  hits.map((hit) => ({ ...hit, score: hit.score * factorOf(hit) })).sort((one, other) => other.score - one.score);
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

// A hit counts by its share of what was asked for, where a word weighs its inverse document frequency: nearly all of the site has "EU" and
// "NATO", and what has only these is not about Brexit's effect on them. Whose share is less than a third of the largest is no answer.
function withSome(words) {
  const options = { ...misspelt, combineWith: 'OR' };
  const documents = sum(parts.map((part) => part.documentCount));
  const asked = words.map((word) => {
    const holders = new Set(hitsOf([word], options, true).map(({ url }) => url));
    return { holders, inverseFrequency: Math.log(1 + documents / (1 + holders.size)) };
  });
  const weightOf = (some) => sum(some.map(({ inverseFrequency }) => inverseFrequency));
  const shareOf = ({ url }) => weightOf(asked.filter(({ holders }) => holders.has(url))) / weightOf(asked);
  const hits = find(words, options, { endings: true }).filter((hit) => isAbout(hit, words));
  const most = hits.reduce((share, hit) => Math.max(share, shareOf(hit)), 0);
  return byScore(hits.filter((hit) => shareOf(hit) >= most / 3), shareOf);
}

// From 0 to 1, how much of the title was asked for times how much of what was asked for is the title: "hybrid threats" means the topic on
// countering them before a body whose long name has the words in it. An abbreviation is a title. Other names
// that have all of several words tell less: they may be long, or each word may be of another one.
function nearness({ title, match }, words) {
  const isIn = (field) => (word) => match[word]?.includes(field);
  const titleWords = tellingWords(title);
  const asked = titleWords.filter(isIn('title')).length;
  const abbreviated = words.filter(isIn('abbreviation')).length;
  const isNamed = words.length > 1 && words.every(isIn('names'));
  // A title may have no word at all.
  return Math.max((asked / (titleWords.length || 1)) * Math.min(1, asked / words.length), abbreviated / words.length, isNamed ? 1 / 3 : 0);
}

// With words missing: at least one is there, and it is more than a number, which says nothing alone.
const isAbout = ({ terms }, words) => terms.some((term) => /\p{L}{2}/u.test(term)) || words.every((word) => /\p{N}/u.test(word));

// What is shown of a hit, and which words of it are to be marked.
const resultOf = ({ title, url, context, text, terms }) => ({ title, url, context, text, terms });
