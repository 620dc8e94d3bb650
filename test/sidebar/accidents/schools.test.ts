/** Nothing of all schools acts by accident. */
import { nothingActsByAccident } from "./press";

nothingActsByAccident("schools");
