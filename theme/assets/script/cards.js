const showAfter = 300;
const hideAfter = 250;
const gap = 6;
const margin = 12;

// A card for the link the reader rests on (WCAG 1.4.13: it can be dismissed, pointed at, and stays until then).
export function showCards() {
  if (!HTMLElement.prototype.showPopover) return;
  let open = null; // the link whose card is shown
  let timer = 0;

  const cardOf = (link) => document.getElementById(link.dataset.card);
  const linkAt = (event) => event.target.closest?.('a[data-card]');
  const isInside = (node) => open && node && (open.contains(node) || cardOf(open).contains(node));

  const after = (delay, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  const hide = () => {
    clearTimeout(timer);
    if (!open) return;
    cardOf(open).hidePopover();
    open = null;
  };

  const show = (link, x) => {
    clearTimeout(timer);
    const card = cardOf(link);
    if (!card || open === link) return;
    hide();
    open = link;
    card.showPopover();
    place(card, link, x);
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkAt(event);
    if (link) after(showAfter, () => show(link, event.clientX));
    else if (isInside(event.target)) clearTimeout(timer);
    else after(hideAfter, hide);
  });

  document.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible')) {
      link.setAttribute('aria-describedby', link.dataset.card);
      after(showAfter, () => show(link));
    } else if (!isInside(event.target)) {
      hide();
    }
  });

  // The first tap shows the card, a second one follows the link.
  document.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (link && event.pointerType === 'touch' && open !== link && cardOf(link)) {
      event.preventDefault();
      show(link);
    } else if (!isInside(event.target)) {
      hide();
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

// Under the line that was pointed at, or over it where there is more room.
function place(card, link, x) {
  const lines = [...link.getClientRects()];
  const line = lines.find((rect) => x >= rect.left && x <= rect.right) ?? lines[0];
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(margin, Math.min(line.left, clientWidth - card.offsetWidth - margin));
  const isRoomBelow = line.bottom + gap + card.offsetHeight <= clientHeight;
  const top = isRoomBelow || line.top < clientHeight - line.bottom ? line.bottom + gap : line.top - gap - card.offsetHeight;
  card.style.setProperty('--card-x', `${left + scrollX}px`);
  card.style.setProperty('--card-y', `${top + scrollY}px`);
}
