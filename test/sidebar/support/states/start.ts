/** Before there are views, and where there are none: connecting, problems of the start, people without an import. */
import type { CallProblem, ProblemCode } from "../../../../src/contract";
import { districtAdministrator, problem } from "../sample";
import { bad, nullAnswer } from "../scripted-addon";
import { never, type StateOfThePage, starts } from "./common";

const teacher = { ...districtAdministrator, activeRole: "teacher" as const, mayImport: false };

/** A problem of the whole page, at the start. */
const startFails = (code: ProblemCode, facts: CallProblem["facts"] = {}): Pick<StateOfThePage, "addon" | "reach"> => ({
  addon: (addon, locale) => addon.on("start", () => bad(problem(code, facts, locale))),
  reach: (page) => page.locator(".notice").waitFor(),
});

export const startStates: readonly StateOfThePage[] = [
  {
    name: "connecting",
    addon: (addon) => addon.on("start", never),
    reach: (page, texts) => page.getByRole("progressbar", { name: texts.busy.start }).waitFor(),
  },
  {
    name: "not connected",
    addon: (addon) => addon.on("start", () => nullAnswer),
    reach: (page, texts) => page.getByRole("button", { name: texts.tryAgain }).waitFor(),
  },
  {
    name: "the Teacher role (S-2)",
    addon: (addon, locale) => starts({ me: { ...teacher, roles: ["administrator", "teacher"] } })(addon, locale),
    reach: (page, texts) => page.getByRole("button", { name: texts.roles.switchToAdministrator }).waitFor(),
  },
  {
    name: "a Reporting administrator (S-3)",
    addon: starts({ me: { ...districtAdministrator, administratorType: "reporting", mayImport: false } }),
    reach: (page, texts) => page.getByText(texts.roles.reportingSentence).waitFor(),
  },
  { name: "several Google accounts (A-14)", ...startFails("authorization.several_accounts") },
  {
    name: "a permission that was taken back (A-14)",
    ...startFails("authorization.required", { url: "https://accounts.google.com/o/oauth2/auth" }),
  },
  { name: "a used-up quota (A-14)", ...startFails("quota.exhausted") },
  { name: "a refused domain (A-14)", ...startFails("service.domain_refused", { host: "import.district.example" }) },
  {
    name: "a Google account without an administrator (S-1)",
    ...startFails("account.unknown", { email: "dana.whitfield@mesaverde.example" }),
  },
  {
    name: "no school",
    addon: starts({ schools: [], tabs: [], chosenSchoolId: null, me: { ...districtAdministrator, schools: [] } }),
    reach: (page) => page.locator("main p").first().waitFor(),
  },
];
