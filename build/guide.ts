/** `npm run guide`: walks the guide on the real page and takes its pictures anew (docs/guide/pictures); the texts are made by build/documents.ts. */
import { run } from "./run.ts";

const node = process.execPath;
const walked = run(node, ["build/test.ts", "test/e2e/guide"], { ...process.env, GUIDE_PICTURES: "1" });
process.exit(walked === 0 ? run(node, ["build/documents.ts"]) : walked);
