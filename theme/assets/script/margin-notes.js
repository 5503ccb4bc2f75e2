import { element } from './element.js';

const gap = 6;
const reach = 600;

// On wide screens a source stands beside the line that cites it, as notes in a margin do. They repeat what the citations and the list of
// sources say, so screen readers pass over them.
export function placeNotes() {
  const body = document.querySelector('.with-contents .prose');
  if (!body) return;
  const wide = matchMedia('(width >= 80rem)');
  const margin = element('div', { class: 'margin-notes', 'aria-hidden': 'true' });

  const layOut = () => {
    margin.remove();
    if (!wide.matches) return;
    const notes = notesOf(body);
    margin.replaceChildren(...notes.map(([, note]) => note));
    body.append(margin);
    let free = 0;
    for (const [y, note, height] of notes.map((entry) => [...entry, entry[1].offsetHeight])) {
      const place = Math.max(y, free);
      note.style.setProperty('--note-y', `${place}px`);
      free = place + height + gap;
    }
  };

  wide.addEventListener('change', layOut);
  new ResizeObserver(layOut).observe(document.querySelector('.page-body'));
}

// Where each note is to stand. A source whose note is near above is not named again.
function notesOf(body) {
  const { top } = body.getBoundingClientRect();
  const last = {};
  return [...body.querySelectorAll('[id]')].filter(isPassage).flatMap(linksOf).flatMap((cite) => {
    const y = cite.getBoundingClientRect().top - top;
    if (y - last[cite.hash] < reach) return [];
    last[cite.hash] = y;
    return [[y, lineOf(cite)]];
  });
}

export const isPassage = ({ id }) => /^s\d+$/.test(id);

// Each source of a statement once.
export const citesOf = (statement) => [...new Map(linksOf(statement).map((link) => [link.hash, link])).values()];

// Not those of a list item inside it, which is a statement of its own.
const linksOf = (passage) => [...passage.querySelectorAll('a.cite:not(:scope [id] *)')];

// A source's number, title, date and standing. In the list the date is the last of what follows the title.
export function lineOf({ hash }) {
  const [title, standing] = document.querySelectorAll(`${hash} a, ${hash} .standing`);
  return element('p', {}, `${hash.slice(2)} ${title?.textContent},${title?.nextSibling.data.split(',').pop()}`, standing?.cloneNode(true) ?? '');
}
