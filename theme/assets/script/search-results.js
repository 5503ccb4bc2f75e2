import { tell } from './address.js';
import { recall, remember } from './memory.js';
import { element } from './element.js';
import { loadScript } from './load.js';

// Answers what is typed into the field, from the first part of the index on. The reader goes through the results with the arrow keys.
export function serveResults(answer, { place, form, input, status }, otherParts) {
  const results = element('div', { class: 'search-results' });
  const links = () => [...results.querySelectorAll('a')];
  const isOnPage = !place.matches('dialog');
  form.parentNode.append(results);
  let isPartMissing = false;

  const show = () => {
    const query = input.value.trim();
    const groups = query ? answer(query) : [];
    const found = groups.reduce((sum, group) => sum + group.results.length, 0);
    const message = found === 0 ? 'Nothing found' : found === 1 ? '1 result' : `${found} results`;
    status.textContent = query && (isPartMissing ? `${message}. Part of the search could not be loaded.` : message);
    results.replaceChildren(...(query && found === 0 ? [elsewhere()] : groups.flatMap(groupOf)));
    if (isOnPage) tell({ q: query });
  };

  // Each further part may hold more, and one that is lost is told of. Who is at a result stays at it, or is back in the field where it is
  // none any more.
  const showMore = async () => {
    for (const part of otherParts) {
      isPartMissing = await loadScript(part).then(() => isPartMissing, () => true);
      const at = links().find((link) => link === document.activeElement);
      show();
      if (at) (links().find(({ href }) => href === at.href) ?? input).focus();
    }
  };

  input.addEventListener('input', show);
  place.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...links()];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  if (!isOnPage) furnish(place);
  answer(''); // gets ready before the first letter rather than at it
  show();
  showMore();
}

function furnish(dialog) {
  const slash = element('input', { type: 'checkbox' });
  slash.checked = recall('slash') !== 'off';
  slash.addEventListener('change', () => remember('slash', slash.checked ? null : 'off'));
  dialog.append(element('p', { class: 'search-options' }, element('label', {}, slash, ' Open the search with the / key')));
  // A click on the ground around the dialog counts as one on the dialog itself; one on a result may stay on this page.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('a')) dialog.close();
  });
  // A search field keeps Esc for itself while there is something in it.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dialog.close();
  });
}

const addressOf = (url) => document.documentElement.dataset.root + url;

const elsewhere = () =>
  element('p', {}, 'Try other or fewer words, or look in the ', element('a', { href: addressOf('glossary/index.html') }, 'glossary from A to Z'), '.');

function groupOf({ label, results }) {
  return [element('h2', {}, label), element('ul', {}, ...results.map((result) => element('li', {}, resultOf(result))))];
}

function resultOf({ title, url, context, text }) {
  const link = element('a', { href: addressOf(url) }, element('strong', {}, ...marked(title)));
  if (context) link.append(' ', element('span', { class: 'note' }, context));
  if (text) link.append(element('p', {}, ...marked(text)));
  return link;
}

// The search gives text as pieces, every second of which matched.
const marked = (pieces) => pieces.map((piece, index) => (index % 2 ? element('mark', {}, piece) : piece));
