import { asked, tell } from './address.js';
import { element } from './element.js';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const directions = ['ascending', 'descending'];
const arrows = { ascending: '↑', descending: '↓', none: '↕' };

// A button in each head that a table can be sorted by: first upwards, then downwards, then as it was.
export function offerSorting() {
  const heads = [...document.querySelectorAll('th[data-sort]')];
  if (!heads.length) return;
  const table = heads[0].closest('table');
  const body = table.tBodies[0];
  const asIs = [...body.rows];
  const status = element('p', { role: 'status', class: 'note' });

  const sort = (head, direction) => {
    for (const one of heads) {
      const its = one === head ? direction : undefined;
      if (its) one.setAttribute('aria-sort', its);
      else one.removeAttribute('aria-sort');
      one.querySelector('.arrow').textContent = arrows[its ?? 'none'];
    }

    body.append(...(direction ? sorted(asIs, head.cellIndex, direction) : asIs));
    const name = head.querySelector('button').firstChild.data;
    status.textContent = direction ? `Sorted by ${name}, ${direction}` : 'In the order it came in';
    tell({ sort: direction && (direction === 'descending' ? '-' : '') + head.dataset.sort });
  };

  for (const head of heads) {
    const button = element('button', { type: 'button', class: 'sort' }, ...head.childNodes, element('span', { class: 'arrow', 'aria-hidden': 'true' }, arrows.none));
    button.addEventListener('click', () => sort(head, directions[directions.indexOf(head.getAttribute('aria-sort')) + 1]));
    head.append(button);
  }

  table.classList.add('sortable');
  document.querySelector('.filter-count').after(status);
  const wanted = asked('sort');
  const head = heads.find(({ dataset }) => dataset.sort === wanted.replace(/^-/, ''));
  if (head) sort(head, directions[wanted.startsWith('-') ? 1 : 0]);
}

// By what a cell says to machines, or else to people; rows with nothing to say stand last either way.
function sorted(rows, column, direction) {
  const sign = direction === 'ascending' ? 1 : -1;
  const values = new Map(rows.map((row) => [row, row.cells[column].dataset.value ?? row.cells[column].textContent.trim()]));
  return [...rows].sort((a, b) => {
    const [one, other] = [values.get(a), values.get(b)];
    return !one - !other || sign * collator.compare(one, other);
  });
}
