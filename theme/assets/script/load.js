import { element } from './element.js';

const loaded = (file) =>
  new Promise((resolve, reject) => {
    file.onload = resolve;
    file.onerror = reject;
    document.head.append(file);
  });

// By elements, which also load from a folder.
export const loadScript = (src) => loaded(element('script', { src }));

export const loadStyle = (href) => loaded(element('link', { rel: 'stylesheet', href }));

// A script that is there, or on its way, is not run a second time; one that was lost is asked for again.
const loads = {};
export const loadScriptOnce = (src) =>
  (loads[src] ??= loadScript(src).catch((lost) => {
    delete loads[src];
    throw lost;
  }));
