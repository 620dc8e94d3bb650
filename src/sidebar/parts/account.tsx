/** Who is signed in, in which role, with the switch (S-2), and the language (S-18). */
import type { Start } from "../../contract";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "./button";
import { LanguageChoice } from "./language-choice";

function roleName(start: Start, top: ReturnType<typeof usePage>["texts"]["top"]): string {
  const { activeRole, administratorType, administratorLevel } = start.me;
  if (activeRole === "teacher") return top.teacher;
  if (administratorType === "reporting") return top.reporting;
  if (administratorType === "curriculum") return top.curriculum;
  if (administratorLevel === "district") return top.districtAdministrator;
  return administratorLevel === "school" ? top.schoolAdministrator : top.administrator;
}

export function Account({ start }: { readonly start: Start }) {
  const { commands, texts } = usePage();
  const { me, offline } = start;
  const isTeacher = me.activeRole === "teacher";
  return (
    <div class="account">
      {offline ? (
        <p>
          <b>{texts.files.offline}</b>
        </p>
      ) : (
        <p>
          <b>{me.name}</b>
          <br />
          {roleName(start, texts.top)}
          <br />
          <span class="small">{fill(texts.top.signedInAs, { email: me.email })}</span>
        </p>
      )}
      {me.roles.length > 1 && (
        <p>
          <Button onClick={() => void commands.switchRole(isTeacher ? "administrator" : "teacher")}>
            {isTeacher ? texts.roles.switchToAdministrator : texts.roles.switchToTeacher}
          </Button>
        </p>
      )}
      <LanguageChoice id="account-language" />
    </div>
  );
}
