/** Always there, and low: which school, whether the service is reached, and behind one button who is signed in, as what, in which language (S-2, S-3, S-18). */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Start } from "../../contract";
import { usePage, useStartingPage } from "../context";
import { schoolName } from "../standing";
import { Account } from "./account";
import { Icon } from "./icons";
import { MoreSchools, moreSchools } from "./more-schools";

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
    const { currentTarget: list } = event;
    if (!(list instanceof HTMLSelectElement)) return;
    if (list.value !== moreSchools) return void commands.chooseSchool(list.value);
    list.value = state.schoolId ?? "";
    void commands.moreSchools();
  };
  return (
    <select
      id="school"
      class="school"
      aria-label={texts.top.selectSchool}
      title={schoolName(state)}
      value={state.schoolId ?? ""}
      disabled={state.busy !== null}
      onChange={choose}
    >
      {state.schoolId === null && <option value="">{texts.top.chooseSchool}</option>}
      {start.schools.map((school) => (
        <option key={school.id} value={school.id}>
          {school.name}
        </option>
      ))}
      <MoreSchools />
    </select>
  );
}

/** Opens below the head, over what is there; Escape and a click elsewhere close it, and the focus is back on its button. */
function AccountButton({ start }: { readonly start: Start }) {
  const { texts } = usePage();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, [open]);
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard for the buttons inside
    <div ref={box} onKeyDown={close}>
      <button
        ref={button}
        type="button"
        class="account-button"
        aria-expanded={open}
        aria-label={texts.top.account}
        title={texts.top.account}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
      </button>
      {open && <Account start={start} />}
    </div>
  );
}

export function TopLine() {
  const { state, texts } = useStartingPage();
  const { start } = state;
  return (
    <header class="top">
      <h1 class="hidden">{texts.appName}</h1>
      {start?.me.mayImport && start.schools.length > 0 ? (
        <SchoolChoice start={start} />
      ) : (
        <p class="school">{start?.me.name || texts.appName}</p>
      )}
      <p class={`connection ${state.connection}`}>
        <span class="dot" aria-hidden="true" />
        {texts.connection[state.connection]}
      </p>
      {start?.me.mayImport && state.texts !== null && <AccountButton start={start} />}
    </header>
  );
}
