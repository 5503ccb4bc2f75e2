import { linkAt } from './card-links.js';
import { element } from './element.js';

const showAfter = 300;
const hideAfter = 250;
const gap = 6;
const margin = 12;

// A card for the link the reader rests on (WCAG 1.4.13: it can be dismissed, pointed at, and stays until then). What it says stands in
// the page: among its cards, in the list of sources, with the terms that are defined there, or in the glossary. Gives what takes an event
// that came before this did.
export function showCards() {
  const card = element('div', { id: 'Card', class: 'card', popover: 'manual' });
  let open = null; // the link whose card is shown
  let next = null; // the link whose card is about to be
  let timer = 0;

  const isInside = (node) => open && node && (open.contains(node) || card.contains(node));

  const wait = (delay, act, link = null) => {
    clearTimeout(timer);
    next = link;
    timer = setTimeout(act, delay);
  };

  const stop = () => {
    clearTimeout(timer);
    next = null;
  };

  const hide = () => {
    // Hidden, it would lose the focus, and the reader the place.
    if (card.matches(':focus-within')) open.focus({ preventScroll: true });
    stop();
    if (!open) return;
    card.hidePopover();
    open.removeAttribute('aria-describedby');
    open = null;
  };

  const show = (link, x) => {
    stop();
    const text = textOf(link);
    if (!text || open === link) return;
    hide();
    open = link;
    card.replaceChildren(...copyOf(text, link));
    link.setAttribute('aria-describedby', 'Card');
    // Beside its link, so that the next Tab leads into it.
    link.after(card);
    card.showPopover({ source: link });
    place(card, link, x);
  };

  const onPointer = (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkAt(event);
    if (link) wait(showAfter, () => show(link, event.clientX), link);
    else if (isInside(event.target)) stop();
    // A page that scrolls to the focus, under a pointer at rest, takes no card from who goes by keyboard, to its link or into it.
    else if (!(open ?? next)?.matches(':focus-visible') && !card.matches(':focus-within')) wait(hideAfter, hide);
  };

  const onFocus = (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible')) wait(showAfter, () => show(link), link);
    else if (!isInside(event.target)) hide();
  };

  // The first tap shows the card, a second one follows the link.
  const onClick = (event) => {
    const link = linkAt(event);
    if (link && event.pointerType === 'touch' && open !== link && textOf(link)) {
      event.preventDefault();
      show(link);
    } else if (!isInside(event.target)) {
      hide();
    }
  };

  document.addEventListener('pointerover', onPointer);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });

  return (event) => {
    const link = linkAt(event);
    if (event.type === 'click') textOf(link) ? show(link) : link.click();
    // The reader may have gone on meanwhile.
    else if (link.matches(':hover, :focus')) (event.type === 'focusin' ? onFocus : onPointer)(event);
  };
}

// A citation's text is what its fragment names; a topic's, and mostly a term's, is found by the name of the file that the link leads to;
// an event's, and that of a term where its topic defines it, by the fragment.
function textOf(link) {
  const fragment = link.hash.slice(1);
  if (link.classList.contains('cite')) return document.getElementById(fragment);
  const [kind] = link.className.split('-');
  const file = link.pathname.split('/').pop().replace('.html', '');
  const name = kind === 'topic' || !fragment ? file : fragment.replace('Term-', '');
  return document.getElementById(`Card-${kind}-${name}`)
    ?? document.querySelector(`.term-entry:is([id="${name}"], [id="Term-${name}"])`);
}

// An entry of a list of terms or of sources, or one of the page's cards; without the ids, which only one element may have.
function copyOf(text, link) {
  const copy = text.cloneNode(true);
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  if (copy.matches('.source')) return copy.childNodes;
  if (copy.matches('.term-entry')) {
    // The kind first, as in the others, and so no longer in the title.
    return [copy.querySelector('dt .label') ?? '', titleWith(...copy.querySelector('dt').childNodes), ...copy.querySelector('dd').childNodes];
  }
  const [kind, title] = copy.children;
  return [element('span', { class: 'label' }, kind.textContent), titleWith(element('a', { href: link.href }, ...title.childNodes)), copy.lastChild];
}

const titleWith = (...nodes) => element('p', { class: 'card-title' }, ...nodes);

// Under the line that was pointed at, or under the whole link where none was, or over it where only there is room; whole between the sides
// of the window, and never cut at the top: what reaches out below can be scrolled to.
function place(card, link, x) {
  const pointed = [...link.getClientRects()].find((line) => x >= line.left && x <= line.right);
  const { left: start, top, bottom } = pointed ?? link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(margin, Math.min(start, clientWidth - card.offsetWidth - margin));
  const [below, above] = [bottom + gap, top - gap - card.offsetHeight];
  const isBelow = below + card.offsetHeight <= clientHeight || (above < 0 && top < clientHeight - bottom);
  card.style.setProperty('--card-x', `${left + scrollX}px`);
  card.style.setProperty('--card-y', `${(isBelow ? below : Math.max(0, above)) + scrollY}px`);
}
