const script = (source) =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = source;
    element.onload = resolve;
    element.onerror = () => reject(new Error(source));
    document.head.append(element);
  });

let loading = null;
let isPartMissing = false;

// Whether there may be more than is found.
export const isIncomplete = () => isPartMissing;

// The search code and its index, fetched when somebody wants to search and not before. As script elements, which also load from a
// folder. The loader is never cached for long: it names the files of the moment, from its own folder, the site's root. The index of a
// large site has several parts: the search is there with the first, and says at each other that there is more to find.
export function loadSearch() {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load() {
  const loader = document.querySelector('[data-search-loader]').dataset.searchLoader;
  await script(loader);
  const folder = loader.slice(0, loader.lastIndexOf('/') + 1);
  const { code, index: [first, ...others] } = window.euNatoSearchFiles;
  await Promise.all([script(folder + code), script(folder + first)]);
  makeReady();
  loadOthers(others.map((file) => folder + file));
  return window.euNatoSearch;
}

async function loadOthers(files) {
  for (const file of files) {
    try {
      await script(file);
      makeReady();
    } catch {
      isPartMissing = true;
    }

    document.dispatchEvent(new Event('searchgrown'));
  }
}

// Before the first letter is typed rather than at it.
const makeReady = () => window.euNatoSearch('');
