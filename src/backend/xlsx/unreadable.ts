/** The file is no XLSX, or damaged, protected or made to do harm. For whoever uploads it that is one thing; the message is for programmers. */
export class Unreadable extends Error {}
