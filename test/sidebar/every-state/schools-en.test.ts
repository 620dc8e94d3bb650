/** What every state of all schools is held to, in English. */
import { everyState } from "./walk";

everyState("en", "schools");
