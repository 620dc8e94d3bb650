/** Where things are, for the build programs. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const source = (...parts: string[]) => join(root, "src", ...parts);
export const output = (...parts: string[]) => join(root, "dist", ...parts);
