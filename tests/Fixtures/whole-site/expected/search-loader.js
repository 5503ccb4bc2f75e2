window.euNatoSearchFiles={"code":"assets/search.HASH.js","index":["assets/search-index.HASH.js"]};
