/** All that the sidebar and the clock ask for: a file of the project of its own (`dist/addon/calls.html`), so that no edit loads it (docs/decisions/what-every-edit-loads.md). */
export { advanceSubmissions } from "../submission/trigger";
export { rpc } from "./rpc";
