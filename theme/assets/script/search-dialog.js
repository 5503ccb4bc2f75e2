import { asked } from './address.js';
import { recall, remember } from './memory.js';
import { element } from './element.js';
import { searchForm } from './search-form.js';

// The search of every page, in a dialog; on the search page, in its place there.
export function offerSearch() {
  const page = document.querySelector('[data-search-page]');
  const { whole, form, input, show } = searchForm();
  let dialog = null;

  const open = () => {
    if (page) {
      input.focus();
      return;
    }

    dialog ??= dialogWith(whole, form);
    if (!dialog.open) dialog.showModal();
    input.select();
    show();
  };

  if (page) {
    page.append(whole);
    input.value = asked('q');
    if (input.value) show();
  }

  const link = document.querySelector('[data-search-loader]');
  link?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && recall('slash') !== 'off'
      && !event.target.closest?.('input, textarea, select, [contenteditable]');
    // Browsers that fill in a field tell of keys without a name.
    const isK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (link && (isSlash || isK)) {
      event.preventDefault();
      open();
    }
  });
}

function dialogWith(whole, form) {
  const close = element('button', { type: 'button', class: 'control' }, 'Close');
  const slash = element('input', { type: 'checkbox' });
  slash.checked = recall('slash') !== 'off';
  slash.addEventListener('change', () => remember('slash', slash.checked ? null : 'off'));
  form.append(close);
  const options = element('p', { class: 'search-options' }, element('label', {}, slash, ' Open the search with the / key'));
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, whole, options);
  close.addEventListener('click', () => dialog.close());
  // A click on the ground around the dialog counts as one on the dialog itself; one on a result may stay on this page.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('a')) dialog.close();
  });
  // A search field keeps Esc for itself while there is something in it.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
