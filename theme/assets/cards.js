// The card of a link: loaded when a reader first rests on a link that has one.
import { showCards } from './script/cards.js';

window.euNatoCards = { take: showCards() };
