import { addressWith, asked, tell } from './address.js';
import { copyButton } from './copy.js';
import { element } from './element.js';

// What a list shows of its entries, as the form above it asks. The choices stand in the page's address, so that a view can be shared.
//   entries: { elements, valuesOf(choice), text() }: what shows and hides together, and what a choice and typed words are compared with
//   show(found, counts): told which entries are left, and how many elements in each section; says how many that is
export function offerFilter(entries, show) {
  const filter = filterOf(entries, show);
  const { form } = filter;
  form.addEventListener('input', () => change(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('button').addEventListener('click', () => clear(filter));
  if (navigator.clipboard) form.append(element('span', { class: 'copy-link' }, ...copyButton('Copy link to this view', () => linkTo(filter))));
  addEventListener('popstate', function goOn() {
    // A preview has put another page in the place of this one.
    if (!form.isConnected) removeEventListener('popstate', goOn);
    else follow(filter);
  });
  form.hidden = false;
  follow(filter);
}

// The form, and what it shows and hides.
function filterOf(entries, show) {
  const form = document.querySelector('.filter');
  const page = form.closest('main');
  return {
    entries,
    show,
    form,
    page,
    fields: [...form.elements].filter(({ name }) => name),
    sections: new Map(entries.flatMap(({ elements }) => elements).map((element) => [element, sectionsAround(element)])),
    jumps: [...page.querySelectorAll(':is(nav, svg) a[href^="#"]')].map(jumpOf),
    texts: null, // made for the first word, since most readers never type one
    known: null, // what the address asks, as last read or told
  };
}

// The sections that an element stands in, the innermost first.
function sectionsAround(element) {
  const section = element.parentElement.closest('section');
  return section ? [section, ...sectionsAround(section)] : [];
}

// A link to a section of the page.
function jumpOf(link) {
  const address = link.getAttribute('href');
  return { link, address, section: document.getElementById(address.slice(1)).closest('section') };
}

// The address asks for a view, and may name an entry. One that the view leaves out is shown all the same, among all others. A jump within
// the page asks for no other view, also where the browser refused to have the choices in the address.
function follow(filter) {
  if (askedOf(filter) !== filter.known) {
    for (const field of filter.fields) {
      field.value = asked(field.name);
      if (field.selectedIndex === -1) field.value = '';
    }

    filter.known = askedOf(filter);
    apply(filter);
  }

  if (!isAsked(filter)) return;
  const target = document.getElementById(location.hash.slice(1));
  if (target?.closest('[hidden]')) {
    clear(filter);
    target.scrollIntoView();
  }
}

function clear(filter) {
  filter.form.reset();
  change(filter);
}

function change(filter) {
  apply(filter);
  tell(choicesIn(filter));
  filter.known = askedOf(filter);
}

const askedOf = ({ fields }) => fields.map(({ name }) => asked(name)).join('\n');

function linkTo(filter) {
  const view = addressWith(choicesIn(filter));
  view.hash = '';
  return view.href;
}

const choicesIn = ({ fields }) => Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));

const isAsked = (filter) => Object.values(choicesIn(filter)).some(Boolean);

function apply(filter) {
  const found = foundBy(filter);
  const counts = showEntries(filter, found);
  showSections(filter, counts);
  filter.page.classList.toggle('narrowed', isAsked(filter));
  tellCount(filter, filter.show(found, counts), found.size === 0);
}

// Where nothing is left, what to do: the way back to everything, which leads to the first choice once it has gone.
function tellCount(filter, text, isNothingLeft) {
  const count = document.querySelector('.filter-count');
  count.textContent = text;
  if (!isNothingLeft) return;
  const all = element('button', { type: 'button', class: 'control' }, 'Show all');
  all.addEventListener('click', () => {
    clear(filter);
    filter.fields[0].focus();
  });
  count.append('. Nothing here has all that you ask for. ', all);
}

function foundBy(filter) {
  const { words, ...choices } = choicesIn(filter);
  const starts = startsOf(words);
  if (starts.length > 0) filter.texts ??= new Map(filter.entries.map((entry) => [entry, fold(entry.text())]));
  return new Set(filter.entries.filter((entry) => starts.every((start) => filter.texts.get(entry).includes(start))
    && Object.entries(choices).every(([name, value]) => !value || entry.valuesOf(name).includes(value))));
}

// How many elements are left in each section.
function showEntries({ entries, sections }, found) {
  const counts = new Map();
  for (const entry of entries) {
    const isFound = found.has(entry);
    for (const element of entry.elements) {
      element.hidden = !isFound;
      for (const section of sections.get(element)) counts.set(section, (counts.get(section) ?? 0) + (isFound ? 1 : 0));
    }
  }

  return counts;
}

// The section that the form itself stands in stays, so that nobody is left without it.
function showSections({ form, jumps }, counts) {
  const isLeft = (section) => counts.get(section) > 0 || section?.contains(form);
  for (const section of counts.keys()) section.hidden = !isLeft(section);
  for (const { link, address, section } of jumps) {
    if (isLeft(section)) link.setAttribute('href', address);
    else link.removeAttribute('href');
  }
}

// For comparing: words with one space before each, without case and accents, so that "António" is found by "antonio".
const fold = (text) =>
  ` ${text}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

// What each typed word must stand in a text as: the start of a word.
const startsOf = (typed) => fold(typed).split(' ').filter(Boolean).map((word) => ` ${word}`);

// A list whose entries need no more than being read: the form names them and what they are called.
export function offerListFilter() {
  const form = document.querySelector('.filter[data-items]');
  if (!form) return;
  const entries = [...document.querySelectorAll(form.dataset.items)].map((element) => ({
    elements: [element],
    valuesOf: () => [element.closest('[data-key]')?.dataset.key],
    text: () => element.textContent,
  }));
  offerFilter(entries, (found) => counted(found.size, entries.length, form.dataset.noun));
}

// Of the list's entries, as "12 of 358 terms".
export const counted = (found, all, noun) => `${found.toLocaleString('en')} of ${all.toLocaleString('en')} ${noun}`;
