/**
 * What the service has answered when it was asked who a new person may be at the district's other schools (B-11), as marks of the row: of exactly the cells that
 * were compared. Accounts by their GUID alone, because whoever may open the spreadsheet need not be allowed to know them; names come with the review, to
 * whoever asks.
 */
import { canonicalGuid, isGuid } from "../guid";
import { type NearReason, nearReasons } from "./near";

export interface DistrictMatch {
  readonly guid: string;
  readonly reasons: readonly NearReason[];
}

export interface DistrictAnswer {
  /** The mark of the cells (`askedMark`) that were compared. */
  readonly asked: string;
  /** The likeliest first. */
  readonly found: readonly DistrictMatch[];
  /** Somebody of this name and grade is at a school that is not theirs who asked. */
  readonly elsewhere: boolean;
}

/** In the place of a GUID, for somebody of whom nothing more is said. */
export const somebodyElsewhere = "elsewhere";

export const isDistrictMark = (mark: string): boolean => mark.startsWith("district ");

export function districtMark({ asked, found, elsewhere }: DistrictAnswer): string {
  const said = found.map(({ guid, reasons }) => `${canonicalGuid(guid)}:${reasons.join(",")}`);
  return ["district", asked, ...(elsewhere ? [...said, somebodyElsewhere] : said)].join(" ");
}

const isReason = (text: string): text is NearReason => nearReasons.some((one) => one === text);

/** Null for what is not one: people can write into the cell. */
export function districtAnswer(mark: string): DistrictAnswer | null {
  if (!isDistrictMark(mark)) return null;
  const [asked = "", ...said] = mark.split(" ").slice(1);
  if (asked === "") return null;
  const found = said.flatMap((one): DistrictMatch[] => {
    const [guid = "", reasons = ""] = one.split(":");
    return isGuid(guid) ? [{ guid, reasons: reasons.split(",").filter(isReason) }] : [];
  });
  return { asked, found, elsewhere: said.includes(somebodyElsewhere) };
}

/** Kept with the row: somebody has said that it is that account, of another of their schools, who comes to this one as well (S-17). */
export const joinsMark = (guid: string): string => `joins ${canonicalGuid(guid)}`;

/** The account that the GUID cell names, where somebody has said so; "" otherwise. */
export function joinedGuid(typed: string, marks: readonly string[] | undefined): string {
  const guid = canonicalGuid(typed);
  return guid !== "" && isGuid(guid) && marks?.includes(joinsMark(guid)) === true ? guid : "";
}
