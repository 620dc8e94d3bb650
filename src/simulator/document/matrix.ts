/** Rows of cells, values or formulas, taken as a whole. */

/** Rows made columns. */
export const transposed = <T>(matrix: readonly (readonly T[])[]): T[][] =>
  (matrix[0] ?? []).map((_, column) => matrix.map((line) => line[column] as T));
