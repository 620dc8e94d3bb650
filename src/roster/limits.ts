/** Limits of one upload (design 4): told before, enforced by both sides, never met by cutting off. */
export const maxUploadRows = 100_000;
export const maxUploadBytes = 50 * 1024 * 1024;
export const maxColumns = 200;
/** Characters of one cell, and how many of a longer one are quoted. */
export const maxCellLength = 1000;
export const longCellQuoted = 40;
/** Days until an unused temporary password expires (S-14). */
export const temporaryPasswordDays = 90;
