/**
 * The one Errors tab of a school: what is corrected there is checked there like in the roster, what is refused again comes back into the same row, its link leads to
 * the child also after a sort, and when all has gone it says so and can be tidied away. Every step says what an administrator sees.
 */
export const options = { accounts: 60, schools: 2 };

const school = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const elsewhere = await administrator.call("pull", { schoolId: "school-002" });
  const { tab } = await administrator.call("pull", { schoolId: school });
  const roster = tab.tabName;
  const taken = stage.cells(elsewhere.tab.tabName, "B2:B9").map(([id]) => id);
  const upload = async () => {
    const { digest } = await administrator.call("review", { schoolId: school });
    await administrator.call("upload", { schoolId: school, digest });
    await stage.advanceClock(121);
  };
  const history = () => administrator.call("history", { schoolId: school });
  const errorsTabs = () => stage.tabs().filter((name) => name.startsWith("Errors"));
  const look = (a1) => [stage.cells(errorsTabs()[0], a1)[0][0], stage.backgrounds(errorsTabs()[0], a1)[0][0]];
  const state = async () => (await history()).errorsTabs.map(({ rows, corrected }) => `${corrected} of ${rows}`);

  const last = (await administrator.api("GET", `/v1/schools/${school}/accounts`)).json.rows.length + 2;
  await administrator.paste(roster, `A${last}`, [["", taken[0], "Student", "Zoë", "Li", "2"]]);
  await upload();
  const [errors] = errorsTabs();
  const refused = {
    name: errors.replace(/\d+:\d\d [AP]M/, "TIME"),
    line: stage.cells(errors, "A1")[0][0],
    cell: look("D3"),
    reason: stage.notes(errors, "D3")[0][0].includes(taken[0]),
    frozen: stage.frozen(errors).rows,
    state: await state(),
  };

  // A new mistake, and one right beside it.
  await administrator.type(errors, "D3", "N 7");
  const wrong = {
    cell: look("D3"),
    reason: stage.notes(errors, "D3")[0][0],
    said: stage.cells(errors, "S3")[0][0],
    state: await state(),
  };
  await administrator.type(errors, "I3", "zoe li");
  await administrator.type(errors, "D3", "N-7");
  const half = { cell: look("D3"), note: stage.notes(errors, "D3")[0][0], other: look("I3"), state: await state() };
  await administrator.type(errors, "I3", "");
  const right = { other: look("I3"), said: stage.cells(errors, "S3")[0][0], state: await state() };

  // The same child in another ID that is taken: refused again, into the same row of the same tab.
  await administrator.type(errors, "D3", taken[1]);
  const {
    errorsTabs: [{ sheetId }],
  } = await history();
  await administrator.call("sendCorrected", { sheetId });
  await stage.advanceClock(121);
  const again = {
    tabs: errorsTabs().length,
    cell: look("D3"),
    reason: stage.notes(errors, "D3")[0][0].includes(taken[1]),
    state: await state(),
  };

  // More children, one an upload.
  for (const index of [2, 3]) {
    await administrator.paste(roster, `A${last + index - 1}`, [
      ["", taken[index], "Student", "Child", `Number ${"ab"[index - 2]}`, "3"],
    ]);
    await upload();
  }
  const more = { tabs: errorsTabs().length, state: await state() };

  const links = () => stage.cells(errors, "A3:A5").map(([text]) => text.replace(/\D/g, ""));
  const led = () => links().map((row) => stage.cells(roster, `E${row}`)[0][0]);
  const before = { links: links(), led: led() };
  await administrator.sort(roster, `A2:S${last + 2}`, "E", false);
  const after = { moved: links().join() !== before.links.join(), led: led() };

  for (const [row, id] of [
    [3, "N-21"],
    [4, "N-22"],
    [5, "N-23"],
  ])
    await administrator.type(errors, `D${row}`, id);
  const all = await state();
  await administrator.call("sendCorrected", { sheetId });
  await stage.advanceClock(121);
  const done = {
    line: stage.cells(errors, "A1")[0][0],
    said: stage.cells(errors, "S3:S5").map(([text]) => text),
    cell: look("D3"),
    state: await state(),
    review: (await administrator.call("review", { schoolId: school })).sendable,
  };
  return { refused, wrong, half, right, again, more, before: before.led, after, all, done };
};
