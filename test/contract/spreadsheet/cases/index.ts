/** All topics, in the order of the facts. */
import { calls } from "./calls";
import { conditional } from "./conditional";
import { display } from "./display";
import { encoding } from "./encoding";
import { fetching } from "./fetching";
import { filters } from "./filters";
import { formats } from "./formats";
import { formatting } from "./formatting";
import { formulas } from "./formulas";
import { functions } from "./functions";
import { grid } from "./grid";
import { lookups } from "./lookups";
import { pages } from "./pages";
import { protection } from "./protection";
import { richtext } from "./richtext";
import { scripts } from "./scripts";
import { separators } from "./separators";
import { shape } from "./shape";
import { sorting } from "./sorting";
import { stores } from "./stores";
import { structure } from "./structure";
import { surroundings } from "./surroundings";
import { tabs } from "./tabs";
import { validation } from "./validation";
import { values } from "./values";

export const topics = {
  values,
  display,
  grid,
  calls,
  structure,
  shape,
  formats,
  validation,
  protection,
  tabs,
  filters,
  sorting,
  formulas,
  functions,
  lookups,
  richtext,
  conditional,
  encoding,
  formatting,
  stores,
  fetching,
  pages,
  scripts,
  separators,
  surroundings,
};
