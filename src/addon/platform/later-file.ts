/** Project files of what is asked for later. Apart, so that the build can name them too. */
/** What hardly any edit needs. */
export const laterFile = "later";
/** The part of the sidebar's page that it does not open with. */
export const pagePartFile = "sidebar-later";
