/** The project files that are programs, and are read when they are needed. Apart, so that the build can name them too. */

/** All that the sidebar and the clock ask for. */
export const callsFile = "calls";

/** The part of the sidebar's page that it does not open with. */
export const pagePartFile = "sidebar-later";
