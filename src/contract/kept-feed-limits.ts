/** How many readings of files are kept (B-12). Apart from their shape: the add-on, which has no schemas, keeps to it, too. */

/** So many kinds of files a district has; the one that was settled first makes room. */
export const keptFeedsAtMost = 60;
