/** What every state of the roster view is held to, in Spanish. */
import { everyState } from "./walk";

everyState("es", "roster");
