window.euNatoSearchFiles={"code":"assets/search.HASH.js","style":"assets/search.HASH.css","index":["assets/search-index.HASH.js"]};
