/** Nothing of the review view acts by accident. */
import { nothingActsByAccident } from "./press";

nothingActsByAccident("review");
