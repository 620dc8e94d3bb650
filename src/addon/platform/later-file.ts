/** The project file that holds what hardly any edit needs. Apart, so that the build can name it too. */
export const laterFile = "later";
