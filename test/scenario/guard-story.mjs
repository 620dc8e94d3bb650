/**
 * What is asked before it goes, by whichever door it comes: first names slid in an uploaded file, one role, 25 roles at once, and a few last names at a time, again
 * and again within the hour. Nothing goes without the yes to exactly that question; and a grade level that may mean two things is never guessed.
 */
export const options = { accounts: 700, schools: 2 };

const schoolId = "school-001";
const headers = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password";
const fields = ["userGuid", "userId", "role", "firstName", "lastName", "gradeLevel", "email", "username"];
const csvOf = (rows) =>
  [headers, ...rows.map((row) => [...fields.map((field) => `"${row[field] ?? ""}"`), ""].join(","))].join("\n");
/** What is asked, in short. */
const asked = (question) => question?.kinds.map(({ kind, field, count }) => `${kind} ${field ?? ""} ${count}`) ?? [];

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const imports = `/v1/schools/${schoolId}/imports`;
  const accounts = async () => (await administrator.api("GET", `/v1/schools/${schoolId}/accounts`)).json.rows;
  const send = (body, type, key, query = "") =>
    administrator.api("POST", `${imports}${query}`, {
      body,
      headers: { "content-type": type, "idempotency-key": key },
    });
  const before = await accounts();
  const students = before.filter((row) => row.role === "Student");

  // Each has the first name of the person below.
  const slid = before.map((row, at) => ({ ...row, firstName: (before[at + 1] ?? row).firstName }));
  const file = await send(csvOf(slid), "text/csv", "slid", "?fileName=august.csv");
  const lostZeros = students.filter(({ userId }) => /^0\d+$/.test(userId)).slice(0, 2);
  const damaged = lostZeros.map((row) => ({ ...row, userId: String(Number(row.userId)) }));
  const zeros = await send(csvOf(damaged), "text/csv", "zeros", "?fileName=excel.csv");
  const nobody = JSON.stringify(await accounts()) === JSON.stringify(before);

  // In the sheet: one student becomes a teacher, and then 25.
  const { tab } = await administrator.call("pull", { schoolId });
  const upload = async (more = {}) => {
    const { digest } = await administrator.call("review", { schoolId });
    return administrator.call("upload", { schoolId, digest, ...more }).catch(({ code, facts }) => ({ code, facts }));
  };
  const rowOf = (row) => before.indexOf(row) + 2;
  const withAddress = students.filter(({ email }) => email !== "").slice(0, 25);
  const becomes = async (people) => {
    for (const row of people) await administrator.type(tab.tabName, `C${rowOf(row)}`, [["Teacher"]]);
  };
  await becomes(withAddress.slice(0, 1));
  const one = await upload();
  await becomes(withAddress.slice(1));
  // The yes to one is no yes to all.
  const all = await upload({ confirm: one.facts.question.digest });
  await administrator.undo();
  const state = await administrator.call("check", { schoolId });
  await administrator.call("putBack", { schoolId });

  // Nine last names, again and again.
  const nine = async (round) => {
    const rows = students.slice(round * 9, round * 9 + 9).map(({ userGuid }, at) => ({
      row: at + 2,
      values: { userGuid, lastName: `Vega${"abcdefghi"[at]}${"vwxyz"[round]}` },
    }));
    const { status, json } = await send({ rows }, "application/json", `nine ${round}`);
    return `${status} ${asked(json.question)}`;
  };
  const rounds = [];
  for (let round = 0; round < 5; round += 1) rounds.push(await nine(round));

  // A grade level that may mean two things.
  const someone = students.at(-1);
  await administrator.type(tab.tabName, `F${rowOf(someone)}`, [["TK"]]);
  const { groups } = await administrator.call("check", { schoolId });
  const unclear = groups.find(({ code }) => code === "grade_level.unclear");
  await administrator.call("fix", { schoolId, code: unclear.code, value: "TK", reading: "PK" });
  return {
    file: { status: file.status, asked: asked(file.json.question) },
    zeros: { status: zeros.status, asked: asked(zeros.json.question), of: damaged.length },
    nobody,
    one: { code: one.code, asked: asked(one.facts.question) },
    all: { code: all.code, asked: asked(all.facts.question), people: withAddress.length },
    undone: state.counts.changed,
    rounds,
    grade: { readings: unclear.choices[0].readings, cell: stage.cells(tab.tabName, `F${rowOf(someone)}`)[0][0] },
  };
};
