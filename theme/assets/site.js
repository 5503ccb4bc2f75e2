// Everything a page does besides being read. Each part stands alone, and the page is whole without any.
import { offerThemes } from './script/theme-switch.js';
import { offerCards } from './script/card-links.js';
import { offerSearch } from './script/search-field.js';
import { followReader } from './script/contents.js';
import { placeNotes } from './script/margin-notes.js';
import { offerStatements } from './script/evidence.js';
import { offerCopies } from './script/copy.js';
import { keepSite } from './script/keep-site.js';

offerThemes();
offerCards();
offerSearch();
followReader();
placeNotes();
offerStatements();
offerCopies();
keepSite();
