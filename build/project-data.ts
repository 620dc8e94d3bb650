/** Data that the script reads when it needs it, as files of the project: an HTML file is the only kind that a script may read. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** To be safe from Google's HTML parser nothing in it looks like a tag. */
export function writeData(folder: string, file: string, data: object | string): void {
  const text = JSON.stringify(data).replace(
    /[<>&]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  writeFileSync(join(folder, `${file}.html`), text);
}
