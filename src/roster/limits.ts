/** Limits of one upload (design 4): told before, enforced by both sides, never met by cutting off. */
export const maxUploadRows = 20_000;
export const maxUploadBytes = 10 * 1024 * 1024;
/** Characters of one cell, and how many of a longer one are quoted. */
export const maxCellLength = 1000;
export const longCellQuoted = 40;
/** Days until an unused temporary password expires (S-14). */
export const temporaryPasswordDays = 90;
