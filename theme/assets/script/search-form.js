import { element } from './element.js';
import { isIncomplete, loadSearch } from './search-files.js';

// A form and its results. The reader goes through the results with the arrow keys; Enter in the field opens the first.
export function searchForm() {
  const input = element('input', { type: 'search', name: 'q', autocomplete: 'off', spellcheck: 'false', 'aria-label': 'Search the site' });
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('div', { class: 'search-results' });
  const form = element('form', { class: 'search-form', role: 'search' }, input);
  const whole = element('div', {}, form, status, results);
  let asked = 0;

  const show = async () => {
    const turn = ++asked;
    const query = input.value.trim();
    let groups = [];
    let message = '';
    try {
      const search = await loadSearch();
      if (query) {
        groups = search(query);
        const found = groups.reduce((sum, group) => sum + group.results.length, 0);
        message = found === 0 ? 'Nothing found' : found === 1 ? '1 result' : `${found} results`;
        if (isIncomplete()) message += '. Part of the search could not be loaded.';
      }
    } catch {
      message = 'The search could not be loaded.';
    }

    // A slower answer to an earlier question comes too late.
    if (turn !== asked) return;
    status.textContent = message;
    results.replaceChildren(...groups.flatMap(groupOf));
  };

  input.addEventListener('input', show);
  document.addEventListener('searchgrown', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  whole.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...results.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  return { whole, form, input, show };
}

function groupOf({ label, results }) {
  return [element('h2', {}, label), element('ul', {}, ...results.map((result) => element('li', {}, resultOf(result))))];
}

function resultOf({ title, url, context, text }) {
  const link = element('a', { href: document.documentElement.dataset.root + url }, element('strong', {}, ...marked(title)));
  if (context) link.append(' ', element('span', { class: 'note' }, context));
  if (text) link.append(element('p', {}, ...marked(text)));
  return link;
}

// The search gives text as pieces, every second of which matched.
const marked = (pieces) => pieces.map((piece, index) => (index % 2 ? element('mark', {}, piece) : piece));
