import { element } from './element.js';

// On wide screens the sources of a passage stand beside it, as notes in a margin do. They repeat what the citations and the list of
// sources say, so that screen readers pass over them.
export function placeNotes() {
  const body = document.querySelector('.with-contents .prose');
  if (!body) return;
  const wide = matchMedia('(width >= 75rem)');
  const margin = element('div', { class: 'margin-notes', 'aria-hidden': 'true' });

  const layOut = () => {
    margin.remove();
    if (!wide.matches) return;
    const top = body.getBoundingClientRect().top;
    const notes = passagesOf(body).map((passage) => [passage.getBoundingClientRect().top - top, element('div', {}, ...sourcesOf(passage))]);
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

export const passagesOf = (body) => [...body.querySelectorAll('[id]')].filter(({ id }) => /^s\d+$/.test(id));

// Each source of a passage once, as a line with its number and title.
export function sourcesOf(passage) {
  const cites = new Map([...passage.querySelectorAll('a.cite')].map((link) => [link.hash, link]));
  return [...cites.values()].map((cite) => {
    const title = document.getElementById(decodeURIComponent(cite.hash.slice(1)))?.querySelector('a')?.textContent;
    return element('p', {}, `${parseInt(cite.textContent.slice(1), 10)} ${title}`);
  });
}
