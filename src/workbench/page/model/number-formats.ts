/** The number formats of the menu, as Sheets has them for an American document. */

export interface NumberFormatChoice {
  readonly label: string;
  /** How a number would look. */
  readonly sample: string;
  /** null is Automatic. */
  readonly format: string | null;
}

export const numberFormats: readonly (NumberFormatChoice | "separator")[] = [
  { label: "Automatic", sample: "", format: null },
  { label: "Plain text", sample: "", format: "@" },
  "separator",
  { label: "Number", sample: "1,000.12", format: "#,##0.00" },
  { label: "Percent", sample: "10.12%", format: "0.00%" },
  { label: "Scientific", sample: "1.01E+03", format: "0.00E+00" },
  "separator",
  { label: "Currency", sample: "$1,000.12", format: '"$"#,##0.00' },
  { label: "Currency rounded", sample: "$1,000", format: '"$"#,##0' },
  "separator",
  { label: "Date", sample: "9/26/2008", format: "m/d/yyyy" },
  { label: "Date, two digits", sample: "09/26/2008", format: "mm/dd/yyyy" },
  { label: "Date, ISO", sample: "2008-09-26", format: "yyyy-mm-dd" },
  { label: "Time", sample: "3:59:00 PM", format: "h:mm:ss am/pm" },
  { label: "Date time", sample: "9/26/2008 15:59:00", format: "m/d/yyyy h:mm:ss" },
];
