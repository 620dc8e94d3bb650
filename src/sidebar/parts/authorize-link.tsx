/** The only link a problem may carry: Google's own page for giving permissions (P-4). Wherever such a problem is told, this is beside it. */
import type { CallProblem, Language } from "../../contract";
import { sidebarFirstTexts } from "../../words";

/** Null where there is none to go to. */
export function authorizationAddress({ facts }: CallProblem): string | null {
  const { url } = facts as Readonly<Record<string, unknown>>;
  return typeof url === "string" && url.startsWith("https://") ? url : null;
}

interface Properties {
  readonly problem: CallProblem;
  readonly locale: Language;
  readonly kind?: string;
}

export function AuthorizeLink({ problem, locale, kind = "plain" }: Properties) {
  const address = authorizationAddress(problem);
  return address === null ? null : (
    <a class={`button ${kind}`} href={address} target="_blank" rel="noopener noreferrer">
      {sidebarFirstTexts(locale).problem.authorize}
    </a>
  );
}
