/** Nothing of the roster view acts by accident. */
import { nothingActsByAccident } from "./press";

nothingActsByAccident("roster");
