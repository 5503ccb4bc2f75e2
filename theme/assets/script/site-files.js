// Which file of the site an address means, and which files a file needs.

// A query asks for the same file; a folder's is its index; and Netlify also answers /about with about.html.
export function fileAt(address, root, listed) {
  const path = new URL(address).pathname.slice(new URL(root).pathname.length);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return !(path in listed) && `${path}.html` in listed ? `${path}.html` : path;
}

// Everything in this folder has a fingerprint of its content in its name.
export const isAsset = (path) => path.startsWith('assets/');

// Not a download: that has another extension.
export const isPage = (path) => !/\.(?!html$)\w+$/.test(path);

// The assets that a page loads, or that search-loader.js names.
export const assetNames = (text) => new Set(text.match(/assets\/[\w-]+\.[0-9a-f]{10}\.\w+/g));
