/** Nothing of the history view acts by accident. */
import { nothingActsByAccident } from "./press";

nothingActsByAccident("history");
