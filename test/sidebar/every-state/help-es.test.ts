/** What every state of the help view is held to, in Spanish. */
import { everyState } from "./walk";

everyState("es", "help");
