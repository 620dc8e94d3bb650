/** Nothing of the help view acts by accident. */
import { nothingActsByAccident } from "./press";

nothingActsByAccident("help");
