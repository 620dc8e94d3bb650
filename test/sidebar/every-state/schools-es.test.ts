/** What every state of all schools is held to, in Spanish. */
import { everyState } from "./walk";

everyState("es", "schools");
