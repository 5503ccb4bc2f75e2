// Asks the service worker to keep the site for reading without a connection, once the page is there and the browser idle. A folder has
// no worker, and needs none.
export function keepSite() {
  const workers = navigator.serviceWorker;
  if (!workers || location.protocol === 'file:') return;
  const ask = () => workers.controller?.postMessage({ isWhole: !navigator.connection?.saveData });
  const start = () => {
    // Where a new worker takes over it has not been asked yet.
    workers.addEventListener('controllerchange', ask);
    ask();
    workers.register(`${document.documentElement.dataset.root}service-worker.js`).catch(() => {});
  };
  // Safari has no such callback.
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(start));
}
