/** What is answered in the service's place while it is away. */
import type { Problem } from "../contract";
import { problemMessage, problemParts } from "../words";

export function serviceUnready(): Problem & { readonly code: "service.unready" } {
  const code = "service.unready";
  const { happened } = problemParts(code, {}, "en");
  return {
    type: `urn:rollbook:problem:${code}`,
    title: happened,
    status: 503,
    detail: problemMessage(code, {}, "en"),
    code,
  };
}
