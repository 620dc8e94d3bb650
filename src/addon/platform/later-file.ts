/** The project files that are read when they are needed. Apart, so that the build can name them too. */

/** What hardly any edit needs: pure functions of src/roster. */
export const laterFile = "later";

/** All that the sidebar and the clock ask for. */
export const callsFile = "calls";

/** The part of the sidebar's page that it does not open with. */
export const pagePartFile = "sidebar-later";
