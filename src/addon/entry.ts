/** The script's globals, and nothing else: menu, edit and clock triggers, and the sidebar's one call. Each name becomes a real function in the build. */
export { onEdit } from "./edit";
export { onInstall, onOpen, showFiles, showSidebar } from "./menu";
export { rpc } from "./rpc";
export { advanceSubmissions } from "./submission/trigger";
