/** The self-check (P-7) with each assumption turned round that is about who asks, and whom. */
import { standOn } from "../support";
import { turnedRound } from "./turned-round";

standOn({ accounts: 24, schools: 1 }, { workbooks: "none" });

turnedRound(["installation", "authorization", "document", "token", "audience", "service", "files"]);
