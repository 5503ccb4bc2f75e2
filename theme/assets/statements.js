// The list of what a page states: loaded when a reader first opens the evidence line.
import { listStatements } from './script/statements.js';

window.euNatoStatements = { list: listStatements };
