import { element } from './element.js';

// A button after each text that is there to be copied.
export function offerCopies() {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('.citation')) {
    const button = element('button', { type: 'button', class: 'control' }, 'Copy');
    const said = element('span', { role: 'status', class: 'note' });
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent);
      said.textContent = 'Copied';
    });
    text.after(element('p', { class: 'copy' }, button, ' ', said));
  }
}
