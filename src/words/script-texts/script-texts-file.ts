/** The project file that holds a language's texts (script-texts.ts). Apart, so that the script can name it without carrying them. */
import type { Language } from "../../contract";

export const scriptTextsFile = (language: Language) => `texts-${language}`;
