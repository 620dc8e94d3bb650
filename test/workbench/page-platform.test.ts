/** The Platform window: what a person chooses there holds for the next script, and comes back with the document. */
import { expect, test } from "@jest/globals";
import { usePageSuite } from "./support/page-suite";
import { dana, luis } from "./support/server";

const suite = usePageSuite(`
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Write", "write").addItem("Hourly", "hourly").addToUi(); }
function write() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("written"); }
function hourly() { ScriptApp.newTrigger("write").timeBased().everyHours(1).create(); }`);

async function openPlatform() {
  const { page } = suite.window;
  await page.getByRole("button", { name: "Platform" }).click();
  const box = page.getByRole("dialog", { name: "Platform" });
  await box.getByRole("button", { name: "Close" }).waitFor();
  return box;
}

async function changed(path: string, act: () => Promise<unknown>): Promise<void> {
  const answered = suite.window.page.waitForResponse((response) => response.url().endsWith(`/platform/${path}`));
  await act();
  await (await answered).finished();
}

async function clicked(item: string): Promise<string> {
  const { window, workbench } = suite;
  const answered = window.page.waitForResponse((response) => response.url().endsWith("/menu-clicks"));
  await window.menu("Extensions", "Tiny", item);
  await (await answered).finished();
  const record = workbench.document.host.executions().at(-1);
  return `${record?.state} ${record?.error?.message ?? ""}`.trim();
}

async function closeQuestion(): Promise<void> {
  await suite.window.page.getByRole("dialog").getByRole("button", { name: "OK" }).click();
}

test("issue 4: deployment, consent, cost and quota are chosen by their labels, hold at once and survive a restart", async () => {
  const { host } = suite.workbench.document;
  let box = await openPlatform();
  await changed("switches", () => box.getByLabel("Deployment").selectOption("test"));
  await changed("switches", () => box.getByLabel("Clock triggers have a document").uncheck());
  await changed("latency", async () => {
    await box.getByLabel("Milliseconds a call").fill("100");
    await box.getByLabel("Milliseconds a call").press("Tab");
  });
  await changed("quotas", async () => {
    await box.getByLabel("Requests left today").fill("3");
    await box.getByLabel("Requests left today").press("Tab");
  });
  await box.getByLabel("Person").selectOption(luis);
  await changed("consents", () => box.getByLabel("script.external_request").uncheck());
  await box.getByRole("button", { name: "Close" }).click();

  expect(await clicked("Hourly")).toContain("not permitted in Test as Add-on mode");
  await closeQuestion();
  expect(await clicked("Write")).toBe("done");
  expect(host.executions().at(-1)?.simulatedMilliseconds).toBe(300);

  await suite.restart();
  const again = suite.workbench.document.host;
  expect(again.switches).toMatchObject({ deployment: "test", clockTriggerHasActiveDocument: false });
  expect(again.quotas(dana).find(({ name }) => name === "urlFetch")?.left).toBe(3);
  expect(again.consents(luis).filter(({ given }) => !given)).toEqual([
    { scope: "https://www.googleapis.com/auth/script.external_request", given: false },
  ]);
  box = await openPlatform();
  expect(await box.getByLabel("Deployment").inputValue()).toBe("test");
  expect(await box.getByLabel("Milliseconds a call").inputValue()).toBe("100");
  await box.getByRole("button", { name: "Close" }).click();
});

test("issue 4: revoking all stops the menu in Google's words; granting all lets it work again", async () => {
  const box = await openPlatform();
  await changed("consents", () => box.getByRole("button", { name: "Revoke all" }).click());
  await box.getByRole("button", { name: "Close" }).click();
  expect(await clicked("Write")).toBe("failed Authorization is required to perform that action.");
  await closeQuestion();
  const again = await openPlatform();
  await changed("consents", () => again.getByRole("button", { name: "Grant all" }).click());
  await again.getByRole("button", { name: "Close" }).click();
  expect(await clicked("Write")).toBe("done");
});

test("issue 4: the next fault strikes the call that was named, once, and the window says when it has", async () => {
  const box = await openPlatform();
  await box.getByLabel("Service call").fill("Range.setValue");
  await box.getByLabel("What happens").selectOption("killBefore");
  await changed("faults", () => box.getByRole("button", { name: "Set", exact: true }).click());
  await box.getByText("Set, once: Range.setValue, number 1: the run dies before it.").waitFor();
  await box.getByRole("button", { name: "Close" }).click();
  expect(await clicked("Write")).toContain("killed");
  await closeQuestion();
  expect(await clicked("Write")).toBe("done");
  const again = await openPlatform();
  await again.getByText("No fault is set.").waitFor();
  await again.getByRole("button", { name: "Close" }).click();
});
