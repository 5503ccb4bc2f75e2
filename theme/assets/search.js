// The search itself: loaded with its index when somebody first wants it.
import MiniSearch from 'minisearch';

const labels = { topic: 'Topics', term: 'Terms', event: 'Events', page: 'About this site' };
const mostOfAGroup = 8;
const parts = [];

// Groups that found something: the one with the best match first, and the best first in each. Asked for nothing, it gets ready.
window.euNatoSearch = (query) => {
  // Parts of the index arrive one after the other, before this code or after it.
  for (const { index, options } of window.euNatoSearchIndex?.splice(0) ?? []) parts.push(MiniSearch.loadJS(index, options));
  const options = { prefix: true, fuzzy: (term) => (term.length > 3 ? 1 : false) };
  const strict = find(query, { ...options, combineWith: 'AND' });
  const found = strict.length > 0 ? strict : find(query, options);
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
