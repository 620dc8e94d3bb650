/**
 * The one catalogue of problems that are not a row's: of a request, of the world, of ourselves. A code never changes its meaning.
 * The number is the HTTP status the service answers with; codes that only the add-on meets have none. A test ties this list to its
 * sentences in both languages and to docs/problems.md.
 */
export const problems = {
  // identity and permission (S-1 to S-3, S-17)
  "token.missing": 401,
  "token.invalid": 401,
  "token.expired": 401,
  "account.unknown": 403,
  "account.not_vouched": 403,
  // of a visitor, where the operator gives demonstrations
  "demonstration.full": 403,
  "role.teacher": 403,
  "role.unknown": 400,
  "permission.import": 403,
  "permission.district": 403,
  "import.rows_ended": 410,
  "school.unknown": 404,
  "import.unknown": 404,
  "file.unknown": 404,
  "account.not_found": 404,
  "route.unknown": 404,
  "method.not_allowed": 405,
  // uploads (I-2, I-3, I-10, S-19)
  // every reason at once, as `reasons`: FileProblems of src/roster with their sentences
  "upload.not_a_roster": 422,
  "upload.encoding": 422,
  "upload.unreadable_xlsx": 422,
  "upload.too_many_rows": 413,
  "upload.too_large": 413,
  "upload.content_type": 415,
  "upload.parent": 422,
  "upload.confirm": 409,
  // I-7: the import would no longer give what its rehearsal gave
  "rehearsal.moved": 409,
  "idempotency.missing": 400,
  "idempotency.reused": 409,
  "request.malformed": 400,
  // imports (I-8, I-9)
  "import.not_cancellable": 409,
  "import.not_undoable": 409,
  "import.not_finished": 409,
  // accounts (S-14)
  "sign_in.failed": 401,
  "sign_in.expired": 403,
  "password.rule": 422,
  // the service itself
  // releases that meet
  "addon.too_old": 400,
  "service.too_old": 400,
  "rate.limited": 429,
  "service.unready": 503,
  "service.internal": 500,
  // met by the add-on only
  "service.unreachable": null,
  "service.bad_answer": null,
  "service.domain_refused": null,
  "authorization.required": null,
  "authorization.several_accounts": null,
  "authorization.no_identity": null,
  "quota.exhausted": null,
  "sheet.busy": null,
  "sheet.no_document": null,
  "sheet.no_roster_tab": null,
  "sheet.header_changed": null,
  "sheet.header_repeated": null,
  "sheet.protected": null,
  "sheet.too_large": null,
  "review.outdated": null,
  "review.nothing_to_send": null,
  "review.from_file": null,
  "submission.unknown": null,
  "errors_tab.unknown": null,
  "errors_tab.nothing_corrected": null,
  "selection.not_roster": null,
  "selection.elsewhere": null,
  "passwords.none": null,
  "results.no_tab": null,
  "trigger.refused": null,
  "trigger.test_deployment": null,
  "trigger.renewal_failed": null,
  "schedule.no_document": null,
  // Only the release before has stopped a schedule for that; it is still told.
  "schedule.many_refused": null,
  "addon.unpublished": null,
  "addon.bound": null,
  "addon.not_run": null,
  "call.unknown": null,
  "addon.internal": null,
} as const satisfies Record<string, number | null>;

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
  "addon.not_run",
  "addon.internal",
] as const satisfies readonly ProblemCode[];
export type CallFailureCode = (typeof callFailureCodes)[number];

/** The codes the service may answer with. */
export type ServiceProblemCode = {
  [Code in ProblemCode]: (typeof problems)[Code] extends number ? Code : never;
}[ProblemCode];

export function isProblemCode(code: string): code is ProblemCode {
  return Object.keys(problems).includes(code);
}
