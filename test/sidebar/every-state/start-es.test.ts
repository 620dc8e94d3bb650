/** What every state of the start view is held to, in Spanish. */
import { everyState } from "./walk";

everyState("es", "start");
