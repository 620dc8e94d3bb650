/** Runs a room's source as it is, for build programs: bundled in memory, because Node wants file extensions that the sources leave out. */
import { buildSync } from "esbuild";
import { source } from "./paths.ts";

export type CallNeeds = typeof import("../src/addon/rights/call-needs.ts");
export type Contract = typeof import("../src/contract/index.ts");
export type Feeds = typeof import("../src/feeds/index.ts");
export type Files = typeof import("../src/files/index.ts");
export type Permissions = typeof import("../src/backend/identity/permissions.ts");
export type Words = typeof import("../src/words/index.ts");
export type Roster = typeof import("../src/roster/index.ts");

/** `file` is another one than the room's door, for what only documents are made of. */
export async function loadRoom<Room>(room: string, file = "index.ts"): Promise<Room> {
  const built = buildSync({
    entryPoints: [source(room, file)],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const code = Buffer.from(built.outputFiles[0]?.contents ?? []).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)) as Room;
}
