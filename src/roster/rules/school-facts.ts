/**
 * What rules about classes need besides the rows: which day it is, what the school holds, which classes it has. The service always knows;
 * the sheet says what it knows, and rules that lack something say nothing.
 */
export interface Product {
  readonly masterCode: string;
  readonly product: string;
  readonly kind: "core" | "addon";
  /** YYYY-MM-DD */
  readonly endDate: string;
}

export interface KnownClass {
  readonly guid: string;
  readonly classId: string;
  readonly name: string;
  readonly gradeLevel: string;
  /** MM/DD/YYYY, or "". */
  readonly startDate: string;
  readonly endDate: string;
}

export interface SchoolFacts {
  /** YYYY-MM-DD */
  readonly today?: string;
  readonly products?: readonly Product[];
  readonly classes?: readonly KnownClass[];
}
