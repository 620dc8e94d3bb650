/**
 * Jest's transformer of TypeScript: node itself takes the types out, as when it runs the build programs. A compiler takes ten times as long, and on a fresh
 * clone every worker loads it. Types are checked by `npm run check`.
 */
import { stripTypeScriptTypes } from "node:module";

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
};
