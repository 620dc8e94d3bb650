/** Nothing of the start view acts by accident. */
import { nothingActsByAccident } from "./press";

nothingActsByAccident("start");
