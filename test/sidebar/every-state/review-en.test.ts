/** What every state of the review view is held to, in English. */
import { everyState } from "./walk";

everyState("en", "review");
