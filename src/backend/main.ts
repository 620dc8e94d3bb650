/** The import service as it is run: on the machine's clock and randomness. */
import { randomBytes } from "node:crypto";
import { inPortions } from "./accounts";
import { runService } from "./program";

await runService({ now: () => new Date(), random: inPortions(randomBytes) });
