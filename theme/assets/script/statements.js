import { element } from './element.js';
import { citesOf, isPassage, lineOf } from './margin-notes.js';

const mostWords = 14;

// What the page states, with the sources of each.
export function listStatements(evidence) {
  if (evidence.querySelector('.statement-links')) return;
  const statements = [...document.querySelectorAll('.page-body :is([id], .event, .positions > li)')].filter(isStatement);
  evidence.append(element('ol', { class: 'statement-links' }, ...statements.map(entryOf)));
}

// A passage, an event, a definition or a position, if it names a source.
const isStatement = (part) => (isPassage(part) || part.matches('.event, .term-entry, .positions > li')) && part.querySelector('.cite');

function entryOf(statement) {
  const link = statement.querySelector('.event-title a, dt a');
  const href = link?.href ?? `#${statement.id || 'Differences'}`;
  return element('li', {}, element('a', { href }, link?.textContent ?? startOf(statement)), ...citesOf(statement).map(lineOf));
}

function startOf(statement) {
  const copy = statement.cloneNode(true);
  for (const other of copy.querySelectorAll('.cite, [id]')) other.remove();
  for (const part of copy.querySelectorAll('tbody tr, :not(:first-child:empty) + :is(th, td)')) part.prepend(part.cells ? ' | ' : ' · ');
  const words = copy.textContent.trim().split(/\s+/);
  return words.slice(0, mostWords).join(' ') + (words.length > mostWords ? '\u00a0…' : '');
}
