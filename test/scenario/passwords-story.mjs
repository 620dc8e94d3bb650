/**
 * A child who used the temporary password and left: who cannot sign in is told, a new password with its slip is made from the sidebar, the address on the slip opens, and
 * what was said of the old password is true.
 */
export const options = { accounts: 60, schools: 2 };

const schoolId = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const { tab } = await administrator.call("pull", { schoolId });
  const last = tab.accounts + 2;
  await administrator.paste(tab.tabName, `B${last}`, [["N-900", "Student", "Zoë", "Li", "2"]]);
  const { digest } = await administrator.call("review", { schoolId });
  const { submissionId } = await administrator.call("upload", { schoolId, digest });
  await stage.advanceClock(61);
  const { submissions } = await administrator.call("start", {});
  const { importId } = submissions.find((one) => one.submissionId === submissionId);
  const signIn = async (username, password) => {
    const answer = await administrator.api("POST", "/v1/sign-in", { body: { username, password } });
    return [answer.status, answer.json.code ?? Object.keys(answer.json).sort().join()];
  };
  const state = async () => {
    const { people } = await administrator.call("signIns", { schoolId });
    return people.find(({ firstName, lastName }) => `${firstName} ${lastName}` === "Zoë Li");
  };

  const first = await administrator.call("slips", { importId });
  const [{ username, password }] = first.people;
  const before = (await state()).password;
  const used = await signIn(username, password);
  // Left before a password of their own was chosen.
  const again = await signIn(username, password);
  const stuck = await state();
  await administrator.call("showNewSlips", { schoolId, guids: [stuck.userGuid] });
  const made = await administrator.call("newPasswords", { schoolId, guids: [stuck.userGuid] });
  const [slip] = made.people;
  const { pathname } = new URL(made.signInAddress);
  const page = await administrator.api("GET", pathname, { headers: { accept: "text/html" } });
  const now = await signIn(slip.username, slip.password);
  const old = await signIn(username, password);
  const inTabs = stage.tabs().some((name) => stage.cells(name, "A:S").flat().includes(slip.password));
  return {
    before,
    used,
    again,
    stuck: stuck.password,
    slip: { one: made.people.length, same: slip.username === username, other: slip.password !== password, inTabs },
    page: [page.status, page.headers["content-type"], page.text.includes("<form")],
    now,
    old,
  };
};
