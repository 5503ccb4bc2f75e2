const patience = 30_000;

// Asks the service worker to keep this page for reading without a connection, once it is there and the browser idle; and the whole site for
// a reader who has stayed for a while or opens a second page. A folder has no worker, and needs none.
export function keepSite() {
  const workers = navigator.serviceWorker;
  if (!workers || location.protocol === 'file:') return;
  const start = () => {
    // A worker came with an earlier page.
    let isStaying = Boolean(workers.controller);
    const ask = () => workers.controller?.postMessage({ isWhole: isStaying && !isToBeSpared(navigator.connection) });
    // Where a new worker takes over it has not been asked yet.
    workers.addEventListener('controllerchange', ask);
    ask();
    if (!isStaying) {
      setTimeout(() => {
        isStaying = true;
        ask();
      }, patience);
    }

    workers.register(`${document.documentElement.dataset.root}service-worker.js`).catch(() => {});
  };
  // Safari has no such callback.
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(start));
}

// A line that is slow or paid for by what comes over it. Not every browser says.
const isToBeSpared = ({ saveData, type, effectiveType } = {}) =>
  Boolean(saveData) || type === 'cellular' || /[23]g$/.test(effectiveType);
