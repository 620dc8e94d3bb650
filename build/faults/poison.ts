/** `npm run faults -- poison`: bodies made to break a reader, one after the other, while schools upload: none may end a process, or be a fault of ours. */

import { csvType, header, jsonType, type UploadBody, xlsxType } from "../../test/backend/bad-uploads/bad-upload.ts";
import { badCsv } from "../../test/backend/bad-uploads/csv.ts";
import { badJson } from "../../test/backend/bad-uploads/json.ts";
import { badXlsx } from "../../test/backend/bad-uploads/xlsx.ts";
import { addressAt, openDatabase, openFolder } from "./support/database.ts";
import type { FaultOptions, Findings } from "./support/program.ts";
import { type Stand, underTrouble } from "./support/stand.ts";

interface Poison {
  readonly type: string;
  readonly body: UploadBody | (() => UploadBody | Promise<UploadBody>);
}

const typeOf = (headers: Readonly<Record<string, string>> | undefined, type: string) =>
  headers?.["content-type"] ?? type;
const known: readonly Poison[] = [
  ...badCsv.map(({ body, headers }) => ({ body, type: typeOf(headers, csvType) })),
  ...badJson.map(({ body, headers }) => ({ body, type: typeOf(headers, jsonType) })),
  ...badXlsx.map(({ body, headers }) => ({ body, type: typeOf(headers, xlsxType) })),
].flatMap(({ body, type }) => (body === undefined ? [] : [{ body, type }]));

const row = (firstName: string) => `${header}\r\n,P-1,Student,${firstName},Luna,3,,,\r\n`;
const json = (firstName: string) =>
  JSON.stringify({ rows: [{ row: 2, values: { userId: "P-1", role: "Student", firstName, lastName: "Luna" } }] });
/** What has once held the loop, or could: long, wide, deep, and of characters that are none. */
const long: readonly Poison[] = [
  { type: csvType, body: row(`é${" ".repeat(2_000_000)}x`) },
  { type: jsonType, body: json(`é${" ".repeat(2_000_000)}x`) },
  { type: csvType, body: `${Array.from({ length: 400_000 }, (_, at) => `c${at}`).join(",")}\r\n` },
  { type: csvType, body: '"'.repeat(3_000_000) },
  { type: jsonType, body: `${"[".repeat(500_000)}${"]".repeat(500_000)}` },
  { type: jsonType, body: json("\ud800\u0000") },
  { type: jsonType, body: `{"rows":[{"row":99999999999999999999,"values":{}}]}` },
];

/** Bytes by chance: half of them begin as a zip does. */
function noise({ chance }: Stand): Poison {
  const bytes = Uint8Array.from({ length: 1 + Math.floor(chance() * 20_000) }, () => Math.floor(chance() * 256));
  if (chance() < 0.5) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
  return { type: [csvType, jsonType, xlsxType][Math.floor(chance() * 3)] ?? csvType, body: bytes };
}

export async function run(options: FaultOptions): Promise<Findings> {
  const database = await openDatabase({}, openFolder());
  const answers: Record<string, number> = {};
  async function trouble(at: Stand, isOver: () => boolean) {
    const { url, token } = at.caller;
    const all = [...long, ...known];
    let slowest = { milliseconds: 0, turn: 0, type: "" };
    for (let turn = 0; !isOver() || turn < all.length; turn += 1) {
      const { type, body } = all[turn] ?? noise(at);
      const began = Date.now();
      const answer = await fetch(`${url}/v1/schools/school-001/imports`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${await token()}`,
          "content-type": type,
          "idempotency-key": `poison ${options.seed} ${turn}`,
        },
        body: typeof body === "function" ? await body() : body,
      }).catch(() => null);
      await answer?.text().catch(() => undefined);
      const took = Date.now() - began;
      if (took > slowest.milliseconds) slowest = { milliseconds: took, turn, type };
      const status = String(answer?.status ?? "cut off");
      answers[status] = (answers[status] ?? 0) + 1;
    }
    return { poisons: all.length, answered: answers, slowest };
  }
  try {
    const stand = { databaseUrl: addressAt(database.port), roles: ["web", "worker"] } as const;
    const found = await underTrouble(options, stand, trouble, false);
    const ours = Object.keys(answers).filter((status) => /^5/.test(status));
    return { ...found, faults: [...found.faults, ...ours.map((status) => `poison was answered ${status}`)] };
  } finally {
    await database.remove();
  }
}
