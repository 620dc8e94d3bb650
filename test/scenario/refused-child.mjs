/**
 * A child whose e-mail address the platform refuses, because somebody of another school has it: six uploads in fifteen minutes give one Errors tab, the cell
 * says why, and nothing goes by itself, by hand or by the hour. A rehearsal of seven changes, four of which would fail, leaves one button for the other three;
 * what somebody else has taken since is told, and nothing goes.
 */
export const options = { accounts: 60, schools: 2 };

const school = "school-001";
const email = "G";
const status = "Q";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const { tab } = await administrator.call("pull", { schoolId: school });
  const other = await administrator.call("pull", { schoolId: "school-002" });
  const roster = tab.tabName;
  const taken = stage
    .cells(other.tab.tabName, `${email}2:${email}30`)
    .flat()
    .filter((one) => one !== "");
  const child = tab.accounts + 2;
  const review = () => administrator.call("review", { schoolId: school });
  const say = (row) => stage.cells(roster, `${status}${row}`)[0][0];
  const errorsTabs = () => stage.tabs().filter((name) => name.startsWith("Errors")).length;
  const imports = async () => (await administrator.call("history", { schoolId: school })).items.length;

  await administrator.paste(roster, `A${child}`, [["", "N-2027", "Student", "Nadia", "Okonkwo", "3", taken[0]]]);
  for (let upload = 0; upload < 6; upload += 1) {
    await administrator.type(roster, `D${upload + 3}`, `Renamed ${"abcdef"[upload]}`);
    const { digest } = await review();
    await administrator.call("upload", { schoolId: school, digest });
    await stage.advanceClock(61);
  }
  const sixUploads = {
    errorsTabs: errorsTabs(),
    status: say(child),
    saysWhy: stage.notes(roster, `${email}${child}`)[0][0].includes(taken[0]),
    heldBack: (await review()).rows.filter((row) => row.refused).map((row) => row.row === child),
  };

  await administrator.call("pull", { schoolId: school });
  const before = await imports();
  await administrator.call("setSchedule", { schoolId: school, every: "hour", hour: 0 });
  await stage.advanceClock(240);
  const bySchedule = { status: say(child), sent: (await imports()) - before };
  await administrator.call("setSchedule", { schoolId: school, every: "off", hour: 0 });

  await administrator.call("sendAgain", { schoolId: school, rows: [child] });
  const again = { status: say(child), ready: (await review()).sendable };
  await administrator.type(roster, `${email}${child}`, "nadia.okonkwo@riverbend.example");
  await administrator.call("upload", { schoolId: school, digest: (await review()).digest });
  await stage.advanceClock(61);
  const corrected = { status: say(child), made: stage.cells(roster, `A${child}`)[0][0] !== "" };

  for (let row = 9; row < 13; row += 1) await administrator.type(roster, `${email}${row}`, taken[row - 8]);
  for (let row = 13; row < 16; row += 1) await administrator.type(roster, `D${row}`, `Goes ${"xyz"[row - 13]}`);
  const seven = await review();
  const { importId } = await administrator.call("rehearse", { schoolId: school, digest: seven.digest });
  await stage.advanceClock(1);
  const { counts } = await administrator.call("rehearsal", { importId });
  const ready = await review();
  const sent = await administrator.call("upload", { schoolId: school, digest: ready.digest, rehearsal: importId });
  await stage.advanceClock(61);
  const { items } = await administrator.call("history", { schoolId: school });

  // Somebody else takes what was rehearsed: nothing goes, and it is said what moved.
  const place = 20;
  const free = "free.address@riverbend.example";
  await administrator.type(roster, `${email}${place}`, free);
  const rehearsed = await administrator.call("rehearse", { schoolId: school, digest: (await review()).digest });
  await stage.advanceClock(1);
  await administrator.call("rehearsal", { importId: rehearsed.importId });
  const [other2] = (await administrator.api("GET", "/v1/schools/school-002/accounts")).json.rows;
  const took = await administrator.api("POST", "/v1/schools/school-002/imports", {
    body: { rows: [{ row: 2, values: { userGuid: other2.userGuid, email: free } }] },
    headers: { "idempotency-key": "taken-meanwhile" },
  });
  await stage.advanceClock(1);
  const refusal = await administrator
    .call("upload", { schoolId: school, digest: (await review()).digest, rehearsal: rehearsed.importId })
    .then(
      (answer) => answer,
      ({ code, facts }) => ({ code, facts }),
    );
  const importsAfter = (await administrator.call("history", { schoolId: school })).items;
  return {
    moved: {
      took: took.status,
      code: refusal.code ?? refusal.problem?.code,
      rows: (refusal.facts?.moved ?? refusal.problem?.facts.moved ?? []).map(({ row }) => row === place),
      nothingSent: importsAfter.filter(({ kind, status }) => kind === "import" && status === "queued").length === 0,
    },
    sixUploads,
    bySchedule,
    again,
    corrected,
    rehearsal: {
      of: seven.sendable,
      wouldFail: counts.failed,
      wouldGo: ready.sendable,
      sent: sent.rows,
      result: items[0].status,
      marked: [9, 10, 11, 12].map(say),
      errorsTabs: errorsTabs(),
    },
  };
};
