import { element } from './element.js';

const box = element('aside', { id: 'Preview', role: 'status', 'aria-label': 'What is wrong with the input', hidden: '' });

// Errors lie over the page until they are mended; warnings are counted, and open on a click.
export function showProblems({ problems, isChecked }) {
  if (!box.isConnected) document.body.append(box);
  const errors = problems.filter((problem) => problem.isError);
  // What was wrong before is not known to be mended before all is checked.
  if (!isChecked && errors.length === 0 && !box.classList.contains('has-errors')) return;
  const wasOpen = box.querySelector('details')?.open;
  const told = errors.length > 0 ? errors : problems;
  box.hidden = told.length === 0;
  box.classList.toggle('has-errors', errors.length > 0);
  const summary = errors.length > 0
    ? `${count(errors.length, 'error')}: the page is as it was before`
    : count(problems.length, 'warning');
  const details = element('details', {}, element('summary', {}, summary), element('ul', {}, ...told.map(lineOf)));
  details.open = errors.length > 0 || wasOpen === true;
  box.replaceChildren(details);
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

function lineOf({ place, code, message }) {
  return element('li', {}, element('code', {}, place), ' ', element('a', { href: `/help/${code}.html` }, code), element('p', {}, message));
}
