/** What a stranger who may edit the sheet comes to (G-5, G-9), as anyone can run it with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("G-5: a stranger's password and address in a teacher's row wait for the administrator, are told, and sign nobody in", async () => {
  const left = { errors: 0, conflicts: 0, refused: 0, password: 1 };
  const signIn = { status: 401, code: "sign_in.failed" };
  expect(await toldBy("stranger-story")).toEqual({
    result: {
      waiting: { imports: 0, email: true, status: "Changed", working: true, rows: 0, left, signIn },
      later: { imports: 1, grade: "7", email: true, rows: 1, left, signIn },
    },
  });
});

test("G-9: an editor whom the service does not know is refused what reaches others, and changes nothing", async () => {
  const unknown = "account.unknown";
  expect(await toldBy("unknown-editor-story")).toEqual({
    result: {
      mayReview: 1,
      refused: {
        setSchedule: unknown,
        upload: unknown,
        rehearse: unknown,
        settle: unknown,
        hidePasswords: unknown,
        slips: unknown,
        undoImport: unknown,
        setSignInAddress: "call.unknown",
      },
      unchanged: true,
      unchangedLater: true,
      signIn: { ofTheService: true, formerAddress: null },
      schedules: 0,
    },
  });
});
