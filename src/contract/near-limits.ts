/** How much may be asked about near matches (B-11). Apart from their shapes: the add-on, which has no schemas, keeps to it, too. */

/** Rows of one request, and requests of one person in an hour. */
export const nearRowsAtMost = 500;
export const nearAsksAnHour = 60;
