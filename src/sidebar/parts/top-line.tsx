/** Always there: which school, which role, who, and whether the service is reached (S-2, S-3). */
import type { Start } from "../../contract";
import { fill } from "../../words";
import { usePage, useStartingPage } from "../context";
import { schoolName } from "../state";

function SchoolChoice({ start }: { readonly start: Start }) {
  const { state, commands, texts } = usePage();
  if (start.schools.length === 1) {
    return (
      <p class="school">
        <span class="hidden">{texts.top.school}: </span>
        {schoolName(state)}
      </p>
    );
  }
  const choose = (event: Event) => {
    if (event.currentTarget instanceof HTMLSelectElement) void commands.chooseSchool(event.currentTarget.value);
  };
  return (
    <div class="school-choice">
      <label for="school">{texts.top.selectSchool}</label>
      <select id="school" value={state.schoolId ?? ""} disabled={state.busy !== null} onChange={choose}>
        {state.schoolId === null && <option value="">{texts.top.chooseSchool}</option>}
        {start.schools.map((school) => (
          <option key={school.id} value={school.id}>
            {school.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function roleName(start: Start, top: ReturnType<typeof usePage>["texts"]["top"]): string {
  const { activeRole, administratorType, administratorLevel } = start.me;
  if (activeRole === "teacher") return top.teacher;
  if (administratorType === "reporting") return top.reporting;
  if (administratorType === "curriculum") return top.curriculum;
  if (administratorLevel === "district") return top.districtAdministrator;
  return administratorLevel === "school" ? top.schoolAdministrator : top.administrator;
}

function Person({ start }: { readonly start: Start }) {
  const { texts } = usePage();
  const signedIn = fill(texts.top.signedInAs, { email: start.me.email });
  return (
    <p class="person" title={signedIn}>
      <b>{start.offline ? texts.files.offline : start.me.name}</b>
      <span class="hidden"> ({signedIn})</span>
      {!start.offline && (
        <>
          <br />
          {roleName(start, texts.top)}
        </>
      )}
    </p>
  );
}

export function TopLine() {
  const { state, texts } = useStartingPage();
  const { start } = state;
  return (
    <header class="top">
      <h1 class="hidden">{texts.appName}</h1>
      {start?.me.mayImport && start.schools.length > 0 && <SchoolChoice start={start} />}
      <div class="who">
        {start === null ? <p class="person">{texts.appName}</p> : <Person start={start} />}
        <p class={`connection ${state.connection}`}>
          <span class="dot" aria-hidden="true" />
          {texts.connection[state.connection]}
        </p>
      </div>
    </header>
  );
}
