/**
 * Outcomes as releases before keys and outcomes kept them: what became of the person, and one word for person and class together. They stay as they are,
 * because writing a season's imports anew would hold up the start of the service; what became of the class is read from what was stored with it.
 */
import { canonicalGuid, classFields, type Finding, hasClass, type PartialValues } from "../../roster";
import type { AppliedRow } from "./applied-row";

export type OlderEntry = readonly [
  position: number,
  row: number,
  state: "updated" | "created" | "unchanged" | "repeated" | "failed",
  inError: boolean,
  guid: string | null,
  findings: readonly Finding[] | null,
  result: PartialValues | null,
];

/** Where today's entries have the GUID, older ones have a truth value. */
export const isOlderEntry = (entry: readonly unknown[]): entry is OlderEntry => typeof entry[3] === "boolean";

const ofClass = ({ field, severity }: Finding) => severity === "error" && field !== null && classFields.includes(field);

function classOf(state: OlderEntry[2], findings: readonly Finding[], values: PartialValues): AppliedRow["class"] {
  if (!hasClass(values)) return "none";
  if (state === "failed" || findings.some(ofClass)) return "failed";
  // Everything that a row brings about made it an updated one, its place in a class too.
  return state === "unchanged" ? "unchanged" : "placed";
}

export function readOlderEntry(entry: OlderEntry, submitted: PartialValues): AppliedRow {
  const [position, row, state, , guid, kept, known] = entry;
  const findings = kept ?? [];
  const result = known ?? {};
  // In one spelling: a cell of blanks is no class.
  const inClass = classOf(state, findings, { ...submitted, ...result });
  const stands = inClass === "placed" || inClass === "unchanged";
  const classGuid = result.classGuid ?? canonicalGuid(submitted.classGuid ?? "");
  return {
    position,
    row,
    person: state === "repeated" ? "unchanged" : state,
    class: inClass,
    guid,
    classGuid: stands && classGuid !== "" ? classGuid : null,
    findings,
    result,
  };
}
