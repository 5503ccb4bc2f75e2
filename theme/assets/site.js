// Everything a page does besides being read. Each part stands alone, and the page is whole without any.
import { offerThemes } from './script/theme-switch.js';
import { showCards } from './script/cards.js';
import { offerSearch } from './script/search-dialog.js';

offerThemes();
showCards();
offerSearch();
