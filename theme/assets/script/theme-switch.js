import { remember } from './memory.js';

const themes = ['system', 'light', 'dark'];

// A button that goes round: as the system has it, light, dark. What was chosen before stands on the page already, by colours.js.
export function offerThemes() {
  const button = document.querySelector('[data-theme-switch]');
  if (!button) return;
  const { dataset } = document.documentElement;
  const forced = matchMedia('(forced-colors: active)');
  const tell = () => {
    button.textContent = `Colours: ${dataset.theme ?? 'system'}`;
    button.hidden = forced.matches;
  };

  tell();
  // After colours.js, which came first and has set them.
  addEventListener('pageshow', tell);
  forced.addEventListener('change', tell);
  button.addEventListener('click', () => {
    const theme = themes[(themes.indexOf(dataset.theme ?? 'system') + 1) % themes.length];
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    remember('theme', theme === 'system' ? null : theme);
    tell();
  });
}
