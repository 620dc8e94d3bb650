/** All that the sidebar, the clock and the self-check ask for: a file of the project of its own (`dist/addon/calls.html`), so that no edit loads it (docs/decisions/what-every-edit-loads.md). */
export { noteEdit } from "../self-check/notes";
export { advanceSubmissions } from "../submission/trigger";
export { rpc } from "./rpc";
