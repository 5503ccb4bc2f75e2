import { loadScriptOnce } from './load.js';

// Not those in a card: theirs would take its place, and with it the link itself.
const linksWithCards = 'a:is(.term, .topic, .cite, .event-link):not(.card *)';

export const linkAt = (event) => event.target.closest?.(linksWithCards);

// The code of the cards comes with the first link that a reader rests on, and takes over from here. A tap on it shows its card then, or
// follows the link where the code was lost.
export function offerCards() {
  if (!HTMLElement.prototype.showPopover) return;
  const { cards } = document.currentScript.dataset;
  const first = (event) => {
    const link = linkAt(event);
    const isTap = event.type === 'click' && event.pointerType === 'touch';
    if (window.euNatoCards || !link || (event.type === 'click' && !isTap)) return;
    if (isTap) event.preventDefault();
    loadScriptOnce(cards).then(() => window.euNatoCards.take(event), () => isTap && link.click());
  };
  for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, first);
}
