/** What every state of the start view is held to, in English. */
import { everyState } from "./walk";

everyState("en", "start");
