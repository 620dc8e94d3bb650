/**
 * Text that was written in one encoding and read in another, against what is stored: José that became JosÃ©, JosÈ, JosÚ, Josй or Jos茅. Every such misreading of the
 * pages at hand is recognised. What a new person's name shows of it: misread-names.ts.
 */
import { clean } from "../rules/text";
import { beyondAscii, bytesAsPage, longestMisread, pageAsBytes, pages, utf8AsGbk, utf8Of } from "./code-pages";
import { misreadName } from "./misread-names";

/** Everything that a wrong reading may have made of a text. */
function misreadings(text: string): string[] {
  const found: string[] = [];
  const utf8 = utf8Of(text);
  for (const readAs of pages) {
    const once = bytesAsPage(utf8, readAs);
    found.push(once, bytesAsPage(utf8Of(once), readAs), bytesAsPage(utf8Of(clean(once)), readAs));
    for (const writtenIn of pages) {
      const bytes = writtenIn === readAs ? null : pageAsBytes(text, writtenIn);
      if (bytes !== null) found.push(bytesAsPage(bytes, readAs));
    }
  }
  const chinese = utf8AsGbk(text);
  return chinese === null ? found : [...found, chinese];
}

/** Marks that the page has no sign for, and that the look of a cell does not show. */
const unseen = (text: string) => clean(text).replace(/[\u0080-\u009F]/g, "");

/** Whether `typed` is what a wrong reading makes of `stored`. */
export function misread(stored: string, typed: string): boolean {
  const [longer, shorter] = [typed.length > longestMisread * 6, stored.length > longestMisread];
  if (longer || shorter || !beyondAscii.test(stored) || !beyondAscii.test(typed)) return false;
  const seen = unseen(typed);
  if (!misreadings(stored.normalize("NFC")).some((one) => unseen(one) === seen)) return false;
  // Every misreading goes both ways: whoever writes José over a stored JosÈ has put it right.
  return misreadName(stored) === null || misreadName(typed) !== null;
}
