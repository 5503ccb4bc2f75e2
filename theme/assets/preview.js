// Keeps a page of a preview as new as the input, and shows what is wrong with that. Served by the preview alone.
import { followReader } from './script/contents.js';
import { placeNotes } from './script/margin-notes.js';
import { offerStatements } from './script/evidence.js';
import { offerCopies } from './script/copy.js';
import { offerTimeline } from './script/timeline.js';
import { offerGlossary } from './script/glossary.js';
import { offerListFilter } from './script/filter.js';
import { offerSorting } from './script/sort.js';
import { offerYears } from './script/years.js';
import { showProblems } from './script/preview-problems.js';

const everywhere = [followReader, placeNotes, offerStatements, offerCopies];
const tools = [offerTimeline, offerGlossary, offerListFilter, offerSorting, offerYears];

// The page as it was served: scripts have changed it since.
let served = load();
let run = null;

new EventSource('/@preview/events').addEventListener('message', async (event) => {
  const state = JSON.parse(event.data);
  run ??= state.run;
  // The program was started anew, and its theme may be another.
  if (state.run !== run) return location.reload();
  showProblems(state);
  await renew(state.site);
});

async function load() {
  const response = await fetch(location.pathname, { cache: 'no-store' });
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

// Sites may come faster than pages: the last one asked for is the one that is shown.
let asked = 0;

async function renew(number) {
  asked = number;
  const old = await served;
  // The input has changed between the page and the copy of it: what the page was made of is not known.
  if (siteOf(old) !== siteOf(document)) return location.reload();
  if (siteOf(old) >= number) return;
  const news = load();
  const page = await news;
  if (asked !== number) return;
  served = news;
  // What stands around the main part seldom changes: then the page is loaded again, and the browser keeps the place.
  if (frameOf(page) !== frameOf(old)) return location.reload();
  if (mainOf(page) !== mainOf(old)) replaceMain(page);
  document.title = page.title;
  marker(document).dataset.site = siteOf(page);
}

function replaceMain(page) {
  const top = scrollY;
  const opened = [...document.querySelectorAll('main details[open][id]')].map((part) => part.id);
  document.querySelector('main').replaceWith(page.querySelector('main').cloneNode(true));
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
  const hasTools = document.querySelector('script[src*="/tools."]');
  for (const work of hasTools ? [...everywhere, ...tools] : everywhere) work();
  // What the browser would keep in its place has just gone.
  scrollTo({ top, behavior: 'instant' });
}

const marker = (page) => page.querySelector('script[data-site]');

const siteOf = (page) => Number(marker(page).dataset.site);

const mainOf = (page) => page.querySelector('main').outerHTML;

function frameOf(page) {
  const files = [...page.querySelectorAll('link[rel=stylesheet], script[src]')].map((file) => file.href ?? file.src);
  return [...files, ...['header', '.breadcrumbs', 'body > footer'].map((selector) => page.querySelector(selector)?.outerHTML)].join();
}
