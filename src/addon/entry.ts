/** The script's globals, and nothing else: menu, edit and clock triggers, and the sidebar's one call. Each name becomes a real function in the build. */

export { onInstall, onOpen, showFiles, showSelfCheck, showSidebar } from "./calls/menu";
export { advanceSubmissions, rpc } from "./platform/called";
export { onEdit } from "./roster/on-edit";
