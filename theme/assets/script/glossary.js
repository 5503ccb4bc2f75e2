import { counted, offerFilter } from './filter.js';

// The glossary, narrowed by kind and words. The other names of a term come and go with it, and find it.
export function offerGlossary() {
  if (!document.querySelector('.letter-bar')) return;
  const groups = new Map([...document.querySelectorAll('.terms > [id]')].map((term) => [term.id, [term]]));
  for (const name of document.querySelectorAll('.see-entry')) groups.get(name.querySelector('a').hash.slice(1)).push(name);
  const terms = [...groups.values()].map(entryOf);
  offerFilter(terms, (found) => counted(found.size, terms.length, 'terms'));
}

function entryOf(elements) {
  const [term, ...names] = elements;
  // Where a term has a kind, its label says it.
  const kind = [...term.querySelectorAll('.label')].map(({ textContent }) => textContent.toLowerCase());
  const texts = [...term.querySelectorAll('dt > :not(.label, .org), dd'), ...names.map((name) => name.querySelector('dt'))];
  return { elements, valuesOf: () => kind, text: () => texts.map(({ textContent }) => textContent).join(' ') };
}
