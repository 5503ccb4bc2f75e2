// Keeps the site on the reader's device, so that it reads without a connection: each page once it was opened and, while nobody waits
// for anything, all of them. The build writes before this text what there is: the version, and the fingerprint of every file by its
// path, of the whole site and of what is kept only once it was opened.
//
// There is one cache for all versions. Every entry says which file it was kept as, so that a new version fetches what changed and
// leaves the rest where it is; what no version names any more is dropped only when all of the new one is there. Old and new never
// mix, since a page is kept only after the assets it names, and those have fingerprints for names: both generations fit side by side.
import { assetNames, fileAt, isAsset, isPage } from './script/site-files.js';

const { version, site, opened } = self.keptSite;
const listed = { ...site, ...opened };
const root = self.registration.scope;
const fallback = 'offline.html';
const mark = 'Kept-As';
const patience = 3000;
const fetchesAtOnce = 4;

const cache = caches.open(root);
const kept = async (path) => (await cache).match(root + path);
const isCurrent = async (path) => (await kept(path))?.headers.get(mark) === listed[path];

// Assets that were found kept: hundreds of pages name the same few, and each look into the cache costs a device some milliseconds.
const held = new Set();

// The last page that a reader asked for, until it is there and kept: nothing is fetched ahead meanwhile.
let arrival = Promise.resolve();

self.addEventListener('install', (event) => {
  // A worker takes over from an older one at once: no page depends on which of the two answers, since pages come from the network
  // and name the assets they need, old or new.
  event.waitUntil(refresh(fallback).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  // The page that brought the worker is told, and asks to be kept. Nothing long is done here: pages wait for the end of it.
  event.waitUntil(self.clients.claim());
});

// A page is there and idle: it is kept if it was opened before the worker was; then the whole site, where the page asks for it.
self.addEventListener('message', (event) => {
  const path = fileAt(event.source.url, root, listed);
  const keepOn = async () => {
    if (path in listed) await refresh(path);
    if (event.data.isWhole) await keepWhole();
  };
  // No connection or no room: the next page goes on with it.
  event.waitUntil(keepOn().catch(() => {}));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('Range') || !request.url.startsWith(root)) return;
  const path = fileAt(request.url, root, listed);
  if (isAsset(path)) event.respondWith(asset(path));
  else if (path in listed || (request.mode === 'navigate' && isPage(path))) event.respondWith(newest(event, path));
});

// From the cache, for its name changes with its content.
async function asset(path) {
  const found = await kept(path);
  if (found) return found;
  const response = await fetch(root + path);
  await keep(path, response.clone()).catch(() => {});
  return response;
}

// From the network, so that nobody reads an old version; from the cache where the network does not answer, or not in time. Without
// navigation preload: where that finds no connection, Firefox shows an error in place of what the worker answers.
async function newest(event, path) {
  const answer = fetch(event.request);
  const isKept = answer.then((response) => keep(path, response.clone())).catch(() => {});
  if (event.request.mode === 'navigate') arrival = isKept;
  event.waitUntil(isKept);
  const first = await Promise.race([answer.catch(() => null), new Promise((resolve) => setTimeout(resolve, patience))]);
  if (first?.status < 500) return first;
  return await kept(path) ?? answer.catch(() => standIn(event.request));
}

const standIn = async ({ mode }) => (mode === 'navigate' && await kept(fallback)) || Response.error();

// Whether it could be kept. Nothing is that is an error or that stands elsewhere.
async function keep(path, response) {
  const isElsewhere = response.redirected && fileAt(response.url, root, listed) !== path;
  if (!response.ok || isElsewhere) return false;
  const body = await response.blob();
  const needed = isAsset(path) ? [] : assetNames(await body.text());
  for (const name of needed) {
    if (!held.has(name) && !(await asset(name)).ok) return false;
    held.add(name);
  }

  // Made anew, since a browser refuses one that was redirected; with all headers, the policy among them.
  const headers = new Headers(response.headers);
  headers.set(mark, listed[path] ?? version);
  await (await cache).put(root + path, new Response(body, { headers }));
  return true;
}

async function refresh(path) {
  return await isCurrent(path) || keep(path, await fetch(root + path, { cache: 'no-cache', priority: 'low' }));
}

let keeping = null;

// Once at a time, however many pages ask, and once in a worker's life, which ends soon after the last page.
function keepWhole() {
  keeping ??= fetchWhole().catch((error) => {
    keeping = null;
    throw error;
  });
  return keeping;
}

async function fetchWhole() {
  // Pages first, each with what it loads: the search, which a page asks for seldom, is as large as hundreds of them.
  const paths = Object.keys(site).sort((one, other) => isPage(other) - isPage(one));
  for (const path of Object.keys(opened)) {
    if (await kept(path)) paths.push(path);
  }

  let isWhole = true;
  const fetchSome = async () => {
    await arrival;
    while (paths.length && !isSuperseded()) {
      isWhole = await refresh(paths.shift()) && isWhole;
      await arrival;
    }
  };
  await Promise.all(Array.from({ length: fetchesAtOnce }, fetchSome));
  if (isWhole && !isSuperseded()) await dropOld();
}

// A newer version is on its way, and lists other files.
const isSuperseded = () => Boolean(self.registration.installing ?? self.registration.waiting);

// What an older version left. What is not listed and was kept under this one belongs to a page that is newer than the list.
async function dropOld() {
  const all = await cache;
  held.clear();
  for (const request of await all.keys()) {
    const isListed = request.url.slice(root.length) in listed;
    if (!isListed && (await all.match(request)).headers.get(mark) !== version) await all.delete(request);
  }
}
