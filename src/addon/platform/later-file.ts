/** The project files whose code is read when it is needed. Apart, so that the build can name them too. */

/** What hardly any edit needs: pure functions of src/roster. */
export const laterFile = "later";

/** All that the sidebar and the clock ask for. */
export const callsFile = "calls";
