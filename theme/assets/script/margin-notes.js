import { element } from './element.js';

// On wide screens the sources of a passage stand beside it, as notes in a margin do. They repeat what the citations and the list of
// sources say, so screen readers pass over them.
export function placeNotes() {
  const body = document.querySelector('.with-contents .prose');
  if (!body) return;
  const wide = matchMedia('(width >= 75rem)');
  const margin = element('div', { class: 'margin-notes', 'aria-hidden': 'true' });

  const layOut = () => {
    margin.remove();
    if (!wide.matches) return;
    const top = body.getBoundingClientRect().top;
    const notes = notesOf(body).map(([passage, lines]) => [passage.getBoundingClientRect().top - top, element('div', {}, ...lines)]);
    margin.replaceChildren(...notes.map(([, note]) => note));
    body.append(margin);
    let free = 0;
    for (const [y, note] of notes) {
      const place = Math.max(y, free);
      note.style.setProperty('--note-y', `${place}px`);
      free = place + note.offsetHeight + 8;
    }
  };

  wide.addEventListener('change', layOut);
  new ResizeObserver(layOut).observe(document.querySelector('.page-body'));
}

// A source that the passage before has named is not named again.
function notesOf(body) {
  let before = [];
  return [...body.querySelectorAll('[id]')].filter(isPassage).flatMap((passage) => {
    const cites = citesOf(passage);
    const news = cites.filter((cite) => !before.includes(cite.hash));
    before = cites.map((cite) => cite.hash);
    return news.length > 0 ? [[passage, news.map(lineOf)]] : [];
  });
}

export const isPassage = ({ id }) => /^s\d+$/.test(id);

// Each source of a statement once, by its first citation there.
export const citesOf = (statement) => [...new Map([...statement.querySelectorAll('a.cite')].map((link) => [link.hash, link])).values()];

// A source's number and title.
export const lineOf = (cite) => element('p', {}, `${cite.hash.slice(2)} ${document.querySelector(`${cite.hash} a`)?.textContent}`);
