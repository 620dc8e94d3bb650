/** What every state of the roster view is held to, in English. */
import { everyState } from "./walk";

everyState("en", "roster");
