import { element } from './element.js';

// A button after each text that is there to be copied.
export function offerCopies() {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('.citation')) {
    text.after(element('p', { class: 'copy' }, ...copyButton('Copy', () => text.textContent)));
  }
}

// A button, and a word on its having copied.
export function copyButton(label, textOf) {
  const button = element('button', { type: 'button', class: 'control' }, label);
  const said = element('span', { role: 'status', class: 'note' });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(textOf());
    said.textContent = 'Copied';
    setTimeout(() => (said.textContent = ''), 3000); // it may not be true of what the button copies next
  });
  return [button, ' ', said];
}
