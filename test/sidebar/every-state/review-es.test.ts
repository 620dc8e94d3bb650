/** What every state of the review view is held to, in Spanish. */
import { everyState } from "./walk";

everyState("es", "review");
