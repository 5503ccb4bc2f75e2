import { recall, remember } from './memory.js';

const themes = ['system', 'light', 'dark'];

// A button that goes round: as the system has it, light, dark.
export function offerThemes() {
  const root = document.documentElement;
  const button = document.querySelector('[data-theme-switch]');
  const forced = matchMedia('(forced-colors: active)');
  const saved = recall('theme');
  let theme = themes.includes(saved) ? saved : 'system';

  const apply = () => {
    // Where the system forces its colours, drawings must fit those, and there is nothing to switch.
    if (theme === 'system' || forced.matches) delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (!button) return;
    button.textContent = `Colours: ${theme}`;
    button.hidden = forced.matches;
  };

  apply();
  forced.addEventListener('change', apply);
  button?.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    remember('theme', theme === 'system' ? null : theme);
    apply();
  });
}
