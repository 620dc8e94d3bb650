/** What every state of the history view is held to, in Spanish. */
import { everyState } from "./walk";

everyState("es", "history");
