/** The functions of formulas that are simulated. */
import type { RangeFunction, ScalarFunction } from "./environment";
import { arrayRanges, operatorScalars } from "./functions/arrays";
import { criteriaRanges } from "./functions/criteria";
import { dateScalars } from "./functions/dates";
import { libraryRanges, libraryScalars } from "./functions/library";
import { logicRanges, logicScalars } from "./functions/logic";
import { lookupRanges } from "./functions/lookup";
import { mathRanges, mathScalars } from "./functions/math";
import { numberRanges, numberScalars } from "./functions/numbers";
import { textRanges, textScalars } from "./functions/text";

export const scalarFunctions: Readonly<Record<string, ScalarFunction>> = {
  ...dateScalars,
  ...libraryScalars,
  ...logicScalars,
  ...mathScalars,
  ...numberScalars,
  ...operatorScalars,
  ...textScalars,
};

export const rangeFunctions: Readonly<Record<string, RangeFunction>> = {
  ...arrayRanges,
  ...criteriaRanges,
  ...libraryRanges,
  ...logicRanges,
  ...lookupRanges,
  ...mathRanges,
  ...numberRanges,
  ...textRanges,
};
