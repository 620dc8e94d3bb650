/** Browser's dialogs, and mail that a script would send. */
import { describe, expect, test } from "@jest/globals";
import type { SimulatorEvent } from "../../src/simulator";
import { anna, type Simulation, simulate, thrownBy } from "./support";

/** Answers every dialog the same way; keeps what was asked. */
function answering(button: string, text?: string): { simulation: Simulation; asked: SimulatorEvent[] } {
  const simulation = simulate();
  const asked: SimulatorEvent[] = [];
  simulation.host.subscribe((event) => {
    if (event.type !== "alert") return;
    asked.push(event);
    simulation.host.answerAlert(event.id, { button, ...(text === undefined ? {} : { text }) });
  });
  return { simulation, asked };
}

describe("Browser", () => {
  test("a message is answered by the name of the button, in small letters", async () => {
    const { simulation, asked } = answering("YES");
    expect(await simulation.run(`return Browser.msgBox("Title", "Really?", Browser.Buttons.YES_NO);`)).toBe("yes");
    expect(asked[0]).toMatchObject({ title: "Title", text: "Really?", buttons: ["YES", "NO"], prompt: false });
  });

  test("an input box answers what was typed, or cancel", async () => {
    const typed = answering("OK", "Ana");
    expect(await typed.simulation.run(`return Browser.inputBox("Name?");`)).toBe("Ana");
    const left = answering("CLOSE");
    expect(await left.simulation.run(`return Browser.inputBox("Name?", Browser.Buttons.OK_CANCEL);`)).toBe("cancel");
  });

  test("nobody is asked in a trigger", async () => {
    const source = `function ask() { Browser.msgBox("x"); }`;
    const simulation = simulate({ source });
    await simulation.run(`ScriptApp.newTrigger("ask").timeBased().everyHours(1).create();`);
    simulation.pass(3_600_000);
    const [record] = await simulation.host.fireDueTriggers();
    expect(record?.error?.message).toBe("Cannot call Browser.msgBox() from this context.");
  });
});

describe("facts 1.6, 3: mail", () => {
  test("goes out as an event, and its recipients count", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(`
        MailApp.sendEmail("one@school.example, two@school.example", "Subject", "Body", { cc: "three@school.example" });
        MailApp.sendEmail({ to: "one@school.example", subject: "Other", htmlBody: "<b>x</b>" });
        return MailApp.getRemainingDailyQuota();`),
    ).toBe(1496);
    expect(simulation.events.filter(({ type }) => type === "mail")).toEqual([
      {
        type: "mail",
        user: anna,
        to: ["one@school.example", "two@school.example", "three@school.example"],
        subject: "Subject",
        body: "Body",
      },
      { type: "mail", user: anna, to: ["one@school.example"], subject: "Other", body: "<b>x</b>" },
    ]);
  });

  test.each([
    [`MailApp.sendEmail({ subject: "x" })`, "Failed to send email: no recipient"],
    [`MailApp.sendEmail("nobody", "x", "y")`, "Invalid email: nobody"],
  ])("%s is refused", async (call, message) => {
    expect(await simulate().run(thrownBy(call))).toEqual(["Exception", message]);
  });

  test("when the day's recipients are used up nothing is sent", async () => {
    const simulation = simulate();
    simulation.host.leaveQuota(anna, "emailRecipients", 1);
    expect(await simulation.run(thrownBy(`MailApp.sendEmail("a@b.example,c@d.example", "x", "y")`))).toEqual([
      "Exception",
      "Service invoked too many times for one day: email.",
    ]);
    expect(simulation.events.filter(({ type }) => type === "mail")).toEqual([]);
  });

  test("a simple trigger may not", async () => {
    const simulation = simulate({ source: `function onOpen() { MailApp.sendEmail("a@b.example", "x", "y"); }` });
    const { record } = await simulation.host.open(anna);
    expect(record.error?.message).toBe(
      "You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail",
    );
  });
});
