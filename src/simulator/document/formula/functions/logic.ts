/** Functions that decide and ask what a value is; and the error values. */
import type { RangeFunction, ScalarFunction } from "../environment";
import { FormulaError, flat, isErrorValue, single, truthOf } from "../operand";

export const logicScalars: Readonly<Record<string, ScalarFunction>> = {
  FALSE: () => false,
  ISBLANK: ([value]) => value === "" || value === undefined,
  ISLOGICAL: ([value]) => typeof value === "boolean",
  ISNONTEXT: ([value]) => typeof value !== "string" || value === "",
  ISNUMBER: ([value]) => typeof value === "number",
  ISTEXT: ([value]) => typeof value === "string" && value !== "" && !isErrorValue(value),
  ISEMAIL: ([value]) => typeof value === "string" && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value),
  ISURL: ([value]) => typeof value === "string" && /^((https?|ftp):\/\/|www\.)\S+\.\S+$/i.test(value),
  N: ([value]) => (typeof value === "number" ? value : value === true ? 1 : 0),
  NA: () => {
    throw new FormulaError("#N/A");
  },
  NOT: ([value]) => !truthOf(value),
  TRUE: () => true,
};

/** In a range only what is not empty counts. */
const decided = (all: Parameters<RangeFunction>[0]) => {
  const values = flat(all).filter((value) => value !== "" && (typeof value !== "string" || all.includes(value)));
  return values;
};

export const logicRanges: Readonly<Record<string, RangeFunction>> = {
  AND: (all) => decided(all).every(truthOf),
  OR: (all) => decided(all).some(truthOf),
  XOR: (all) => decided(all).filter(truthOf).length % 2 === 1,
  TYPE: ([value]) => {
    if (Array.isArray(value)) return 64;
    const one = single(value);
    if (isErrorValue(one)) return 16;
    return typeof one === "number" ? 1 : typeof one === "string" ? 2 : 4;
  },
};
