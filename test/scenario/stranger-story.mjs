/**
 * Somebody who may only edit the sheet types a password and an e-mail address into a teacher's row, and waits for the administrator's hourly upload. Nothing of
 * it goes: the row waits as a whole, is counted by reason and told, and the stranger's password does not sign in. What may go meanwhile goes.
 */
export const options = { accounts: 60, schools: 2 };

const school = "school-001";
const address = "stranger@elsewhere.example";
const password = "Stranger-Password-1";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const stranger = stage.as("somebody@elsewhere.example");
  const { tab } = await administrator.call("pull", { schoolId: school });
  const roster = tab.tabName;
  const accounts = async () => (await administrator.api("GET", `/v1/schools/${school}/accounts`)).json.rows;
  const imports = async () => (await administrator.api("GET", `/v1/schools/${school}/imports`)).json.items.length;
  await administrator.call("setSchedule", { schoolId: school, every: "hour", hour: 0 });

  const before = await accounts();
  const teacher = before.findIndex((row) => row.role === "Teacher");
  const at = teacher + 2;
  await stranger.type(roster, `G${at}`, [[address]]);
  await stranger.type(roster, `I${at}`, [[password]]);
  await stage.advanceClock(61);
  await stage.advanceClock(61);

  const after = (await accounts())[teacher];
  const { schedules } = await administrator.call("history", { schoolId: school });
  const { lastRun, working } = schedules.mine[0];
  const signIn = await signedIn(stranger, after.username);
  const waiting = {
    imports: await imports(),
    email: after.email === before[teacher].email,
    status: stage.cells(roster, `Q${at}`)[0][0],
    working,
    rows: lastRun.rows,
    left: lastRun.left,
    signIn,
  };

  // A grade is what may go while nobody looks; the stranger's row goes on waiting.
  const student = before.findIndex((row) => row.role === "Student" && row.gradeLevel !== "7");
  await administrator.type(roster, `F${student + 2}`, [["7"]]);
  await stage.advanceClock(61);
  await stage.advanceClock(61);
  const { submissions } = await administrator.call("history", { schoolId: school });
  const [sent] = submissions;
  return {
    waiting,
    later: {
      imports: await imports(),
      grade: (await accounts())[student].gradeLevel,
      email: (await accounts())[teacher].email === before[teacher].email,
      rows: sent.rows,
      left: sent.left,
      signIn: await signedIn(stranger, after.username),
    },
  };
};

/** What the platform's sign-in says to the stranger. */
async function signedIn(stranger, username) {
  const { status, json } = await stranger.api("POST", "/v1/sign-in", { body: { username, password } });
  return { status, code: json.code };
}
