/** For people without the import: the Teacher role has a sentence and the switch, nothing else (S-2); others a sentence that says why (S-3). */
import type { Start } from "../../contract";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { ProblemNotice } from "../parts/problem-notice";
import { WorkBar } from "../parts/work-bar";

function Sentence({ start }: { readonly start: Start }) {
  const { commands, texts } = usePage();
  const { me } = start;
  if (me.mayImport) return <p>{fill(texts.roles.noSchool, { email: me.email })}</p>;
  if (me.activeRole !== "administrator" && me.roles.includes("administrator")) {
    return (
      <>
        <p>{texts.roles.teacherSentence}</p>
        <Button kind="action" onClick={() => void commands.switchRole("administrator")}>
          {texts.roles.switchToAdministrator}
        </Button>
      </>
    );
  }
  if (me.activeRole === "teacher") return <p>{texts.roles.teacherOnly}</p>;
  if (me.administratorType === "reporting") return <p>{texts.roles.reportingSentence}</p>;
  if (me.administratorType === "curriculum") return <p>{texts.roles.curriculumSentence}</p>;
  return <p>{texts.roles.noImportSentence}</p>;
}

export function NoImport({ start }: { readonly start: Start }) {
  return (
    <main class="main">
      <WorkBar />
      <div class="content">
        <ProblemNotice />
        <Sentence start={start} />
      </div>
    </main>
  );
}
