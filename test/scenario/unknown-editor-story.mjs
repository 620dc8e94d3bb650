/**
 * An editor whom the service does not know calls what reaches others: the schedule, the upload, the sign-in address, conflicts, passwords, slips. Each is
 * refused with a plain problem, nothing has changed, and the administrator's slips say where the service has children sign in.
 */
export const options = { accounts: 60, schools: 2 };

const school = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const stranger = stage.as("somebody@elsewhere.example");
  const { tab } = await administrator.call("pull", { schoolId: school });
  const roster = tab.tabName;
  // A new student, so that there is a temporary password.
  await administrator.type(roster, `B${tab.accounts + 2}`, [["NEW-1", "Student", "Ana", "Nova", "3"]]);
  const { digest } = await administrator.call("review", { schoolId: school });
  await administrator.call("upload", { schoolId: school, digest });
  await stage.advanceClock(61);
  const importId = (await administrator.call("history", { schoolId: school })).items[0].id;
  await administrator.call("writePasswords", { importId });

  const everything = async () => ({
    accounts: (await administrator.api("GET", `/v1/schools/${school}/accounts`)).text,
    imports: (await administrator.api("GET", `/v1/schools/${school}/imports`)).text,
    tabs: stage.tabs().map((name) => [name, stage.cells(name, "A1:S60")]),
  });
  await stranger.type(roster, "D2", [["Stranger"]]);
  const theirs = await stranger.call("review", { schoolId: school });
  const before = JSON.stringify(await everything());
  const calls = {
    setSchedule: { schoolId: school, every: "hour", hour: 0 },
    upload: { schoolId: school, digest: theirs.digest },
    rehearse: { schoolId: school, digest: theirs.digest },
    settle: { schoolId: school, keep: "mine" },
    hidePasswords: { importId },
    slips: { importId },
    undoImport: { importId },
    setSignInAddress: { address: "https://sign-in.stranger.example" },
  };
  const refused = {};
  for (const [name, input] of Object.entries(calls)) {
    refused[name] = await stranger.call(name, input).then(
      () => "done",
      ({ code, message }) => (message.length > 20 ? code : "told nothing"),
    );
  }
  const unchanged = JSON.stringify(await everything()) === before;
  await stage.advanceClock(61);
  const { signInAddress, formerAddress } = await administrator.call("slips", { importId });
  const { schedules } = await administrator.call("history", { schoolId: school });
  return {
    mayReview: theirs.sendable,
    refused,
    unchanged,
    unchangedLater: JSON.stringify(await everything()) === before,
    signIn: { ofTheService: signInAddress.endsWith("/sign-in"), formerAddress: formerAddress ?? null },
    schedules: schedules.mine.length + schedules.others.length,
  };
};
