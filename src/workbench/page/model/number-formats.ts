/** The number formats of the menu, as Sheets has them for an American document. */
import { say } from "../words/say";

export interface NumberFormatChoice {
  readonly label: string;
  /** How a number would look. */
  readonly sample: string;
  /** null is Automatic. */
  readonly format: string | null;
}

export const numberFormats: readonly (NumberFormatChoice | "separator")[] = [
  { label: say("Automatic"), sample: "", format: null },
  { label: say("Plain text"), sample: "", format: "@" },
  "separator",
  { label: say("Number"), sample: "1,000.12", format: "#,##0.00" },
  { label: say("Percent"), sample: "10.12%", format: "0.00%" },
  { label: say("Scientific"), sample: "1.01E+03", format: "0.00E+00" },
  "separator",
  { label: say("Currency"), sample: "$1,000.12", format: '"$"#,##0.00' },
  { label: say("Currency rounded"), sample: "$1,000", format: '"$"#,##0' },
  "separator",
  { label: say("Date"), sample: "9/26/2008", format: "m/d/yyyy" },
  { label: say("Date, two digits"), sample: "09/26/2008", format: "mm/dd/yyyy" },
  { label: say("Date, ISO"), sample: "2008-09-26", format: "yyyy-mm-dd" },
  { label: say("Time"), sample: "3:59:00 PM", format: "h:mm:ss am/pm" },
  { label: say("Date time"), sample: "9/26/2008 15:59:00", format: "m/d/yyyy h:mm:ss" },
];
