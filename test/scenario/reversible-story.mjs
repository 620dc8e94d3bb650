/**
 * What was lost, or could not be taken back: a row deleted from the sheet, a settled conflict, a GUID that was put right, Ctrl+Z after a fix that somebody has typed
 * beside since. And which school is current: the tab the person is in, for the sidebar and for the files page alike.
 */
export const options = { accounts: 60, schools: 2 };

const schoolId = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const { tab } = await administrator.call("pull", { schoolId });
  const roster = tab.tabName;
  const row = (at) => stage.cells(roster, `A${at}:I${at}`)[0];
  const status = (at) => stage.cells(roster, `Q${at}`)[0][0];
  const rowOf = (guid) => stage.cells(roster, `A1:A${tab.accounts + 1}`).findIndex(([cell]) => cell === guid) + 1;
  const counts = async () => (await administrator.call("check", { schoolId })).counts;
  const done = async () => (await administrator.call("review", { schoolId })).done ?? [];

  // A row that was deleted, put back from Review; and once more, by pulling again.
  const child = row(4);
  await administrator.deleteRows(roster, 4, 1);
  const { removed } = await counts();
  await administrator.call("putBack", { schoolId, guid: child[0] });
  const back = row(rowOf(child[0]));
  const deleted = { removed, back: JSON.stringify(back) === JSON.stringify(child), after: (await counts()).removed };

  // A GUID that was retyped, put right, and that taken back.
  const guid = row(6)[0];
  await administrator.type(roster, "A6", "not-a-guid");
  const { groups } = await administrator.call("check", { schoolId });
  const fixed = await administrator.call("fix", { schoolId, code: groups[0].code });
  const right = row(6)[0] === guid;
  await administrator.call("putBack", { schoolId, done: true, step: fixed.step });
  const retyped = { right, undone: row(6)[0], status: status(6) };
  await administrator.type(roster, "A6", guid);

  // A fix, then a name typed beside it: Ctrl+Z goes back in that order, each one step.
  const [, , , firstName, , grade] = row(8);
  await administrator.type(roster, "F8", "5th grade");
  const { groups: spelled } = await administrator.call("check", { schoolId });
  const code = spelled.find(({ rows }) => rows.some((one) => one.row === 8))?.code;
  await administrator.call("fix", { schoolId, code });
  const fixedGrade = row(8)[5];
  await administrator.type(roster, "D8", "Typed later");
  const steps = [];
  for (let step = 0; step < 3; step += 1) {
    await administrator.undo();
    steps.push([row(8)[3] === firstName ? "name" : row(8)[3], row(8)[5] === grade ? "grade" : row(8)[5]]);
  }

  // The same name is changed on the platform, past this workbook; settled, and the settling taken back.
  const other = row(10)[0];
  await administrator.type(roster, "D10", "Mine");
  const rows = [{ row: 2, values: { userGuid: other, firstName: "Theirs" } }];
  const headers = { "idempotency-key": "past" };
  await administrator.api("POST", `/v1/schools/${schoolId}/imports`, { body: { rows }, headers });
  await stage.advanceClock(5);
  const { conflicts } = await administrator.call("pull", { schoolId });
  const at = rowOf(other);
  await administrator.call("settle", { schoolId, keep: "theirs" });
  const settled = [
    row(at)[3],
    (await administrator.call("check", { schoolId })).conflicts.length,
    (await done()).length,
  ];
  const unsettled = await administrator.call("putBack", { schoolId, done: true });
  const conflict = { found: conflicts.length, settled, again: [row(at)[3], unsettled.conflicts.length, status(at)] };

  // Into the other school's tab and back: both pages go by it.
  await administrator.call("pull", { schoolId: "school-002" });
  const here = async () => {
    const look = await administrator.call("look", { schoolId, mark: null });
    return [look.here?.schoolId, (await administrator.call("files", {})).here];
  };
  const there = await here();
  await administrator.call("show", { sheetId: tab.sheetId, row: 12, field: "firstName" });
  const current = { there, back: await here() };
  return { deleted, retyped, undo: { code: code !== undefined, fixedGrade, steps }, conflict, current };
};
