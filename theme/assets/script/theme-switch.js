import { recall, remember } from './memory.js';

const themes = ['system', 'light', 'dark'];

// A button that goes round: as the system has it, light, dark.
export function offerThemes() {
  const root = document.documentElement;
  const button = document.querySelector('[data-theme-switch]');
  const saved = recall('theme');
  let theme = themes.includes(saved) ? saved : 'system';

  const apply = () => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (button) button.textContent = `Colours: ${theme}`;
  };

  apply();
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    remember('theme', theme === 'system' ? null : theme);
    apply();
  });
}
