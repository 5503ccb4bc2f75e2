import { element } from './element.js';
import { passagesOf, sourcesOf } from './margin-notes.js';

const mostWords = 14;

// What the text states, with the sources of each: listed when the reader opens the evidence line.
export function listStatements() {
  const evidence = document.getElementById('Evidence');
  const body = document.querySelector('.page-body .prose');
  evidence?.addEventListener(
    'toggle',
    () => evidence.append(element('ol', { class: 'statement-links' }, ...passagesOf(body).map(entryOf))),
    { once: true },
  );
}

function entryOf(passage) {
  const copy = passage.cloneNode(true);
  for (const cite of copy.querySelectorAll('a.cite')) cite.remove();
  const words = copy.textContent.trim().split(/\s+/);
  const start = words.slice(0, mostWords).join(' ') + (words.length > mostWords ? ' …' : '');
  return element('li', {}, element('a', { href: `#${passage.id}` }, start), ...sourcesOf(passage));
}
