import { asked } from './address.js';
import { recall } from './memory.js';
import { element } from './element.js';
import { loadScript, loadScriptOnce, loadStyle } from './load.js';

// The field of the search: on every page in a dialog, on the search page in its place there. What it does beyond taking letters is loaded
// when somebody wants to search and not before.
export function offerSearch() {
  const link = document.querySelector('[data-search-loader]');
  if (!link) return;
  const page = document.querySelector('[data-search-page]');
  const input = element('input', { type: 'search', name: 'q', autocomplete: 'off', spellcheck: 'false', 'aria-label': 'Search the site' });
  const form = element('form', { class: 'search-form', role: 'search' }, input);
  const status = element('p', { class: 'search-status', role: 'status' });
  const place = page ?? element('dialog', { class: 'search-dialog', 'aria-label': 'Search' });
  place.append(form, status);
  let loading = null;

  const begin = () => {
    if (loading) return;
    status.textContent = 'Loading the search …'; // until what is found stands there
    loading = load(link.dataset.searchLoader, { place, form, input, status }).catch(() => {
      loading = null; // the next letter tries again
      status.textContent = 'The search could not be loaded.';
    });
  };
  const open = () => {
    if (!page && !place.open) {
      document.body.append(place);
      place.showModal();
    }

    input.select();
    begin();
  };

  input.addEventListener('input', begin);
  // Enter opens the first that was found.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    place.querySelector('li a')?.click();
  });
  if (page) {
    input.value = asked('q');
    if (input.value) begin();
    input.addEventListener('focus', begin);
  } else {
    const close = element('button', { type: 'button', class: 'control' }, 'Close');
    close.addEventListener('click', () => place.close());
    form.append(close);
  }

  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && recall('slash') !== 'off'
      && !event.target.closest?.('input, textarea, select, [contenteditable]');
    // Browsers that fill in a field tell of keys without a name.
    const isK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (isSlash || isK) {
      event.preventDefault();
      open();
    }
  });
}

// The loader is never cached for long: it names the files of the moment, from its own folder, the site's root, and is asked anew at each
// try. The index of a large site has several parts: the search is there with the first.
async function load(loader, field) {
  await loadScript(loader);
  const folder = loader.slice(0, loader.lastIndexOf('/') + 1);
  const { code, style, index: [first, ...others] } = window.euNatoSearchFiles;
  // Results can be read without their style.
  await Promise.all([loadScriptOnce(folder + code), loadScriptOnce(folder + first), loadStyle(folder + style).catch(() => {})]);
  window.euNatoSearch.serve(field, others.map((file) => folder + file));
}
