/**
 * What the sidebar says before the add-on has answered, or when it never does, in English; sidebar-first.es.ts has the same keys. Only these are in the page
 * itself in both languages: all others come with the start, in the one that was chosen.
 */
export const sidebarFirstEn = {
  appName: "Rollbook",
  tryAgain: "Try again",
  starting: "Connecting to Rollbook…",
  connection: {
    connecting: "Connecting",
    online: "Connected",
    offline: "Not connected",
  },
  problem: {
    title: "That did not work",
    code: "Code: {code}",
    copy: "Copy",
    copied: "Copied",
    copyFailed: "Could not copy. Select the text instead.",
    dismiss: "Dismiss",
    offlineTitle: "Not connected",
    offlineShort: "Showing what was last fetched.",
    authorize: "Allow permissions",
  },
  files: {
    open: "Work with files",
    save: "Save as a file",
    offline: "Working with files",
    hint: "For your own export files, when the service cannot be reached or takes files only.",
  },
  support: {
    title: "Support bundle",
    hint: "What support needs to understand a problem: versions, states, counts and codes. No names, no addresses, no cells.",
    copied: "Copied. Paste it into your message to support.",
    copy: "Copy support bundle",
  },
};

export type SidebarFirstTexts = typeof sidebarFirstEn;
