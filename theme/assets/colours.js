// The colours a reader chose are there before anything is painted: every page waits for this, so it is small. The button that changes
// them comes later, with site.js.
import { recall } from './script/memory.js';

const { dataset } = document.documentElement;
const forced = matchMedia('(forced-colors: active)');

function show() {
  // Where the system forces its colours, drawings must fit those, and there is nothing to choose.
  const chosen = forced.matches ? null : recall('theme');
  if (chosen === 'light' || chosen === 'dark') dataset.theme = chosen;
  else delete dataset.theme;
}

show();
// Anew where the browser shows a page that it has kept: the choice may be another by now.
addEventListener('pageshow', show);
forced.addEventListener('change', show);
