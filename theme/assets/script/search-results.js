import { tell } from './address.js';
import { recall, remember } from './memory.js';
import { element } from './element.js';
import { loadScript } from './load.js';

// Of several groups each opens with its best, so that the first of the next is not far. The others follow where they are asked for.
const atFirst = { ofSeveral: 3, ofOne: 8 };
const atOnce = 20;

// Answers what is typed into the field, from the first part of the index on. The reader goes through the results with the arrow keys.
export function serveResults(answer, { place, form, input, status }, otherParts) {
  const results = element('div', { class: 'search-results' });
  const stops = () => [...results.querySelectorAll('a, button')];
  const nameOf = (stop) => stop.href ?? stop.value;
  const isOnPage = !place.matches('dialog');
  form.parentNode.append(results);
  let isPartMissing = false;
  let asked = {}; // how many of a group, by its label, where more were asked for

  const show = (news) => {
    const query = input.value.trim();
    const groups = query ? answer(query) : [];
    const found = groups.reduce((sum, group) => sum + group.results.length, 0);
    const message = found === 0 ? 'Nothing found' : found === 1 ? '1 result' : `${found.toLocaleString('en')} results`;
    const notes = [isPartMissing && 'Part of the search could not be loaded', news].filter(Boolean);
    status.textContent = query && (notes.length > 0 ? `${[message, ...notes].join('. ')}.` : message);
    const most = groups.length > 1 ? atFirst.ofSeveral : atFirst.ofOne;
    const drawn = groups.flatMap((group) => groupOf(group, asked[group.label] ?? most));
    results.replaceChildren(...(query && found === 0 ? [elsewhere()] : drawn));
    if (isOnPage) tell({ q: query });
  };

  // Who asks for more of a group is told how many they are, and goes on at the first of them.
  const showMoreOf = (button) => {
    const list = button.previousElementSibling;
    const at = [...results.children].indexOf(list);
    const { length } = list.children;
    asked[button.value] = length + atOnce;
    show(`Shown: ${button.textContent}`);
    results.children[at].children[length].firstChild.focus();
  };

  // Each further part may hold more, and one that is lost is told of. Who is at a result stays at it, or is back in the field where it is
  // none any more.
  const showMore = async () => {
    for (const part of otherParts) {
      isPartMissing = await loadScript(part).then(() => isPartMissing, () => true);
      const at = stops().find((stop) => stop === document.activeElement);
      show();
      if (at) (stops().find((stop) => nameOf(stop) === nameOf(at)) ?? input).focus();
    }
  };

  input.addEventListener('input', () => {
    asked = {};
    show();
  });
  results.addEventListener('click', ({ target }) => {
    if (target.matches('button')) showMoreOf(target);
  });
  place.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const all = [input, ...stops()];
    const next = all[all.indexOf(document.activeElement) + step];
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

// As many as are asked for, and a button for more: never for a single one, which takes no more room than the button.
function groupOf({ label, results }, most) {
  const isWhole = results.length <= most + 1;
  const shown = isWhole ? results : results.slice(0, most);
  const list = element('ul', {}, ...shown.map((result) => element('li', {}, resultOf(result))));
  return [element('h2', {}, label), list, ...(isWhole ? [] : [moreOf(label, results.length - most)])];
}

function moreOf(label, left) {
  const count = left > atOnce + 1 ? `${atOnce} of ${left}` : left;
  return element('button', { type: 'button', value: label }, `${count} more ${label.toLowerCase()}`);
}

function resultOf({ title, url, context, text, terms }) {
  const link = element('a', { href: addressOf(url) }, element('strong', {}, ...marked(title, terms)));
  if (context) link.append(' ', element('span', { class: 'note' }, context));
  if (text) link.append(element('p', {}, ...marked(text, terms)));
  return link;
}

// A term of the index is a whole word of the text in lower case.
function marked(text, terms) {
  const words = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')); // every second matched
  return pieces.map((piece, index) => (index % 2 ? element('mark', {}, piece) : piece));
}
