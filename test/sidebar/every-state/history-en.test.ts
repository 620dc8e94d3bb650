/** What every state of the history view is held to, in English. */
import { everyState } from "./walk";

everyState("en", "history");
