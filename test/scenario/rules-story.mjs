/**
 * What the rules know of the world: a grade level that means another thing elsewhere, nine digits, a column under another system's name, dates that can mean one day
 * only and those that can mean two.
 */
export const options = { accounts: 60, schools: 2 };

const schoolId = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const imports = `/v1/schools/${schoolId}/imports`;
  const headers = "User GUID,Student Number,Role,First Name,Last Name,Grade Level,Email,Username,Password";
  const file = await administrator.api("POST", `${imports}?fileName=sis.csv`, {
    body: `${headers}\n,N-1,Student,Ana,Vega,3,,,\n`,
    headers: { "content-type": "text/csv", "idempotency-key": "sis" },
  });

  const person = (row, values) => ({
    row,
    values: { userId: `N-${row}`, role: "Student", firstName: "Ana", lastName: "Vega", gradeLevel: "3", ...values },
  });
  const placed = (row, classStartDate) =>
    person(row, { classId: `C-${row}`, className: "Art", classStartDate, classEndDate: "" });
  const rows = [
    person(2, { gradeLevel: "TK" }),
    person(3, { gradeLevel: "KDG" }),
    person(4, { gradeLevel: "-1" }),
    person(5, { userId: "123456789" }),
    person(6, { userId: "123-45-6789" }),
    person(7, { lastName: "O`Brien" }),
    person(8, { firstName: "MartÃ\u00adn" }),
    placed(9, "2026-11-30T00:00:00Z"),
    placed(10, "Nov 30, 2026"),
    placed(11, "11/30/26"),
    placed(12, "12/31/9999"),
    person(13, { userId: "a".repeat(64) }),
    person(14, { userId: "1.23457E+11" }),
  ];
  const sent = await administrator.api("POST", `${imports}?rehearse=true`, {
    body: { rows },
    headers: { "idempotency-key": "rules" },
  });
  await stage.advanceClock(1);
  const codes = {};
  for (const name of ["completed", "error"]) {
    const { json } = await administrator.api("GET", `/v1/imports/${sent.json.id}/files/${name}?format=json`);
    for (const { row, findings } of json.rows)
      codes[row] = findings.filter(({ code }) => code !== "class.no_teacher").map(({ code }) => code);
  }
  return { header: { status: file.status, names: file.text.includes("User ID") }, codes };
};
