/** On which sides a range is open. */

/** Sides on which the notation said nothing: the columns A:C have no first and last row of their own. */
export interface OpenSides {
  readonly top?: boolean;
  readonly left?: boolean;
  readonly bottom?: boolean;
  readonly right?: boolean;
}
