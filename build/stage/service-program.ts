/** The import service of a stage: the same program on a clock that the stage moves. It ends with the stage, however that ends. */
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { inPortions } from "../../src/backend/accounts";
import { runService } from "../../src/backend/program";
import { hourMilliseconds } from "../../src/backend/service";
import { openTurns } from "../../src/backend/store";
import { quickHash } from "./quick-hash";
import { type FromService, type ToService, toServiceSchema } from "./service-messages";

let offset = Number(process.env.STAGE_CLOCK_OFFSET ?? "0");

// Nobody is left to stop it then.
process.on("disconnect", () => process.exit(1));

const service = await runService({
  now: () => new Date(Date.now() + offset),
  random: inPortions(randomBytes),
  hashPassword: quickHash,
});

async function answer(message: ToService): Promise<void> {
  if (message.ask === "clock") {
    const moved = message.offset - offset;
    offset = message.offset;
    if (moved >= hourMilliseconds) await service.hourly();
  }
  // No import ever does it (S-16), and no route: it is done beside the service.
  if (message.ask === "takeOut")
    await sql`
      DELETE FROM affiliations WHERE school_id = ${message.schoolId} AND upper(guid) = upper(${message.guid})
    `.execute(service.services.store.db);
  const open = message.ask === "open" ? (await openTurns(service.services.store.db)).length : 0;
  process.send?.({ number: message.number, open } satisfies FromService);
}

process.on("message", (message) => void answer(toServiceSchema.parse(message)));
