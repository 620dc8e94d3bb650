/** What a cell can hold: "" is an empty cell; a date is a number with a date format, as in the real thing. */
export type CellValue = string | number | boolean;
