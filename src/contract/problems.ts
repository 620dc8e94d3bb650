/**
 * The one catalogue of problems that are not a row's: of a request, of the world, of ourselves. A code never changes its meaning.
 * `status` is the HTTP status the service answers with; codes that only the add-on meets have none. A test ties this list to its
 * sentences in both languages and to docs/problems.md.
 */
export const problems = {
  // identity and permission (S-1 to S-3, S-17)
  "token.missing": { status: 401 },
  "token.invalid": { status: 401 },
  "token.expired": { status: 401 },
  "account.unknown": { status: 403 },
  "account.not_vouched": { status: 403 },
  "role.teacher": { status: 403 },
  "role.unknown": { status: 400 },
  "permission.import": { status: 403 },
  "school.unknown": { status: 404 },
  "import.unknown": { status: 404 },
  "file.unknown": { status: 404 },
  "account.not_found": { status: 404 },
  "route.unknown": { status: 404 },
  "method.not_allowed": { status: 405 },
  // uploads (I-2, I-3, I-10, S-19)
  // every reason at once, as `reasons`: FileProblems of src/roster with their sentences
  "upload.not_a_roster": { status: 422 },
  "upload.encoding": { status: 422 },
  "upload.unreadable_xlsx": { status: 422 },
  "upload.too_many_rows": { status: 413 },
  "upload.too_large": { status: 413 },
  "upload.content_type": { status: 415 },
  "upload.parent": { status: 422 },
  "upload.confirm": { status: 409 },
  // I-7: the import would no longer give what its rehearsal gave
  "rehearsal.moved": { status: 409 },
  "idempotency.missing": { status: 400 },
  "idempotency.reused": { status: 409 },
  "request.malformed": { status: 400 },
  // imports (I-8, I-9)
  "import.not_cancellable": { status: 409 },
  "import.not_undoable": { status: 409 },
  "import.not_finished": { status: 409 },
  // accounts (S-14)
  "sign_in.failed": { status: 401 },
  "sign_in.expired": { status: 403 },
  "password.rule": { status: 422 },
  // the service itself
  // releases that meet
  "addon.too_old": { status: 400 },
  "service.too_old": { status: 400 },
  "rate.limited": { status: 429 },
  "service.unready": { status: 503 },
  "service.internal": { status: 500 },
  // met by the add-on only
  "service.unreachable": {},
  "service.bad_answer": {},
  "service.domain_refused": {},
  "authorization.required": {},
  "authorization.several_accounts": {},
  "authorization.no_identity": {},
  "quota.exhausted": {},
  "sheet.busy": {},
  "sheet.no_roster_tab": {},
  "sheet.header_changed": {},
  "sheet.header_repeated": {},
  "sheet.protected": {},
  "sheet.too_large": {},
  "review.outdated": {},
  "review.nothing_to_send": {},
  "submission.unknown": {},
  "errors_tab.unknown": {},
  "errors_tab.nothing_corrected": {},
  "selection.elsewhere": {},
  "passwords.none": {},
  "trigger.refused": {},
  "schedule.no_document": {},
  "schedule.many_refused": {},
  "call.unknown": {},
  "addon.internal": {},
} as const satisfies Record<string, { readonly status?: number }>;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as readonly ProblemCode[];

/** Problems that say the service was not reached at all. */
export const unreachedCodes: readonly ProblemCode[] = [
  "service.unreachable",
  "service.unready",
  "service.domain_refused",
];

/** Failures of a call that the page itself has to tell, because the add-on did not answer. */
export const callFailureCodes = [
  "service.unreachable",
  "authorization.required",
  "authorization.several_accounts",
  "quota.exhausted",
  "addon.internal",
] as const satisfies readonly ProblemCode[];
export type CallFailureCode = (typeof callFailureCodes)[number];

/** The codes the service may answer with. */
export type ServiceProblemCode = {
  [Code in ProblemCode]: (typeof problems)[Code] extends { readonly status: number } ? Code : never;
}[ProblemCode];

export function isProblemCode(code: string): code is ProblemCode {
  return Object.keys(problems).includes(code);
}
