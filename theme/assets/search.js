// The search itself: loaded with its index when somebody first wants it.
import MiniSearch from 'minisearch';

const labels = { topic: 'Topics', term: 'Terms', event: 'Events', member: 'Members', page: 'Pages' };
const mostOfAGroup = 8;
const parts = [];

// The words as they are typed come first. Only where they lead nowhere may a letter be off, and then a word be missing. Two letters
// are a name (UK, EU) before they are the beginning of a word (Ukraine); a short word or a number with a letter off is another one.
const typed = { prefix: (word) => word.length > 2, fuzzy: false, combineWith: 'AND' };
const misspelt = { ...typed, prefix: true, fuzzy: (word) => (word.length > 4 && !/\p{N}/u.test(word) ? 1 : false) };
const tries = [typed, { ...typed, prefix: true }, misspelt, { ...misspelt, combineWith: 'OR' }];

// Groups that found something: the one with the best match first, and the best first in each. Asked for nothing, it gets ready.
window.euNatoSearch = (query) => {
  // Parts of the index arrive one after the other, before this code or after it.
  for (const { index, options } of window.euNatoSearchIndex?.splice(0) ?? []) parts.push(MiniSearch.loadJS(index, options));
  const found = tries.reduce((hits, options) => (hits.length > 0 ? hits : find(query, options)), []);
  const groups = [...new Set(found.map((hit) => hit.group))];
  return groups.map((group) => ({ label: labels[group], results: best(found, group).map(resultOf) }));
};

const find = (query, options) => parts.flatMap((part) => part.search(query, options)).sort((one, other) => other.score - one.score);

const best = (found, group) => found.filter((hit) => hit.group === group).slice(0, mostOfAGroup);

function resultOf({ title, url, context, text, terms }) {
  return { title: pieces(title, terms), url, context, text: pieces(text, terms) };
}

// A text cut into pieces, every second of which matched. A term of the index is a whole word of the text in lower case.
function pieces(text, terms) {
  const words = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu'));
}
