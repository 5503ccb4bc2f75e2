// What the pages of lists and tables can do besides being read: filter, sort, go through the years. Loaded by those pages alone; each
// part looks for its own place in the page, and the page is whole without any.
import { offerTimeline } from './script/timeline.js';
import { offerGlossary } from './script/glossary.js';
import { offerListFilter } from './script/filter.js';
import { offerSorting } from './script/sort.js';
import { offerYears } from './script/years.js';

offerTimeline();
offerGlossary();
offerListFilter();
offerSorting();
offerYears();
