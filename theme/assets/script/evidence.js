import { loadScriptOnce } from './load.js';

// Few readers open the evidence line, so the code that lists beneath it what the page states comes then. Where that was lost, whoever opens
// it again has it tried again.
export function offerStatements() {
  const evidence = document.getElementById('Evidence');
  evidence?.addEventListener('toggle', () =>
    loadScriptOnce(evidence.dataset.statements).then(() => window.euNatoStatements.list(evidence), () => {}));
}
