/** A place in a class, with its Master Code, as one text. */
import type { Enrolment } from "../../store";

export const placeKey = ({ classGuid, guid, masterCode }: Enrolment) => `${classGuid} ${guid} ${masterCode}`;
