import { element } from './element.js';

// A button after each text that is there to be copied.
export function offerCopies() {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('.citation')) {
    const label = text.matches('pre') ? 'Copy BibTeX' : 'Copy reference';
    text.after(element('p', { class: 'copy' }, ...copyButton(label, () => text.textContent)));
  }
}

// A button, and a word on whether it has copied: the browser or the reader may forbid it.
export function copyButton(label, textOf) {
  const button = element('button', { type: 'button', class: 'control' }, label);
  const said = element('span', { role: 'status', class: 'note' });
  button.addEventListener('click', async () => {
    said.textContent = await navigator.clipboard.writeText(textOf()).then(() => 'Copied', () => 'Could not copy');
    setTimeout(() => (said.textContent = ''), 3000); // it may not be true of what the button copies next
  });
  return [button, ' ', said];
}
