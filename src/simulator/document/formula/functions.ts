/** The functions of formulas that are simulated. */
import type { RangeFunction, ScalarFunction } from "./environment";
import { criteriaRanges } from "./functions/criteria";
import { dateScalars } from "./functions/dates";
import { logicRanges, logicScalars } from "./functions/logic";
import { lookupRanges } from "./functions/lookup";
import { mathRanges, mathScalars } from "./functions/math";
import { textRanges, textScalars } from "./functions/text";

export const scalarFunctions: Readonly<Record<string, ScalarFunction>> = {
  ...dateScalars,
  ...logicScalars,
  ...mathScalars,
  ...textScalars,
};

export const rangeFunctions: Readonly<Record<string, RangeFunction>> = {
  ...criteriaRanges,
  ...logicRanges,
  ...lookupRanges,
  ...mathRanges,
  ...textRanges,
};
