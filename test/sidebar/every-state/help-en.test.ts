/** What every state of the help view is held to, in English. */
import { everyState } from "./walk";

everyState("en", "help");
