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
