/**
 * A new student whose class has no teacher yet: the child is made, the class waits in the roster's row; when a teacher has been given the class, Send
 * corrected rows sends both, and the child is in the class on the platform. Every step says what an administrator sees.
 */
export const options = { accounts: 60, schools: 2 };

const school = "school-001";
const classId = "BIO-9";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const { tab } = await administrator.call("pull", { schoolId: school });
  const roster = tab.tabName;
  const accounts = async () => (await administrator.api("GET", `/v1/schools/${school}/accounts`)).json.rows;
  const classes = async () => {
    const { json } = await administrator.api("GET", `/v1/schools/${school}/classes`);
    return (json.rows ?? json.items ?? []).filter((one) => one.classId === classId);
  };
  const upload = async () => {
    const { digest, sendable } = await administrator.call("review", { schoolId: school });
    await administrator.call("upload", { schoolId: school, digest });
    await stage.advanceClock(121);
    return sendable;
  };

  const before = await accounts();
  const child = before.length + 2;
  const teacher = before.findIndex((row) => row.role === "Teacher") + 2;
  await administrator.paste(roster, `A${child}`, [
    ["", "N-2026", "Student", "Nadia", "Okonkwo", "3", "", "", "", "", classId, "Biology"],
  ]);
  const sentFirst = await upload();
  const [guid] = stage.cells(roster, `A${child}`)[0];
  const first = {
    sent: sentFirst,
    childIsMade: (await accounts()).some((row) => row.userId === "N-2026"),
    childHasGuid: guid !== "",
    classInRoster: stage.cells(roster, `K${child}:L${child}`)[0],
    status: stage.cells(roster, `Q${child}`)[0][0],
    errorsTabs: stage.tabs().filter((name) => name.startsWith("Errors")).length,
    classes: (await classes()).length,
  };

  await administrator.paste(roster, `K${teacher}`, [[classId, "Biology"]]);
  const { errorsTabs } = await administrator.call("history", { schoolId: school });
  const [errors] = errorsTabs;
  const corrected = { rows: errors.rows, corrected: errors.corrected };
  const sent = await administrator.call("sendCorrected", { sheetId: errors.sheetId });
  await stage.advanceClock(121);
  const { items } = await administrator.call("history", { schoolId: school });
  const answer = await administrator.api("GET", `/v1/imports/${items[0].id}/files/completed`);
  const placed = answer.json.rows.filter((row) => row.values.classId === classId);
  return {
    first,
    corrected,
    second: {
      state: sent.state,
      rows: sent.rows,
      status: items[0].status,
      isCorrection: items[0].parent === items[1]?.id,
      placed: placed.map((row) => row.values.userId).includes("N-2026"),
      sameChild: placed.some((row) => row.values.userGuid === guid),
      classes: (await classes()).length,
      errorsTabs: stage.tabs().filter((name) => name.startsWith("Errors")).length,
      nothingLeft: (await administrator.call("review", { schoolId: school })).sendable,
    },
  };
};
