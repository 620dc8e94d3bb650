/** The service's paths on the workbench's address, and the add-on's way to the local service. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  dana,
  deployedService,
  makeFolders,
  startTestWorkbench,
  type TestFolders,
  type TestWorkbench,
} from "./support/server";
import { startTinyService, type TinyService } from "./support/tiny-service";
import { TestWindow } from "./support/window";

const script = `
function ask(path) {
  const answer = UrlFetchApp.fetch(${JSON.stringify(deployedService)} + path, {
    method: "post", contentType: "application/json", payload: "{}", muteHttpExceptions: true,
    headers: { Authorization: "Bearer " + ScriptApp.getIdentityToken() },
  });
  return answer.getResponseCode() + " " + answer.getContentText();
}`;

let folders: TestFolders;
let service: TinyService;
let workbench: TestWorkbench;

beforeEach(async () => {
  folders = makeFolders({ script });
  service = await startTinyService();
  workbench = await startTestWorkbench(folders, { serviceUrl: service.url });
});
afterEach(async () => {
  await workbench.close();
  await service.stop();
  folders.remove();
});

describe("the service on the workbench's own address", () => {
  test("design 3: /v1 and /sign-in reach the service with headers and body as they were sent", async () => {
    const answer = await workbench.post(
      "/v1/schools/a%2Fb/imports?rehearse=true",
      { rows: [1] },
      { authorization: "Bearer x" },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toBe('"7"');
    expect(await answer.json()).toEqual({ path: "/v1/schools/a%2Fb/imports?rehearse=true" });
    expect(service.received[0]).toMatchObject({ method: "POST", body: '{"rows":[1]}' });
    expect(service.received[0]?.headers).toMatchObject({
      authorization: "Bearer x",
      "content-type": "application/json",
    });
    expect((await fetch(`${workbench.url}/sign-in`)).status).toBe(200);
    expect((await fetch(`${workbench.url}/v1/missing`)).status).toBe(404);
  });

  test("a CSV goes through as it is", async () => {
    const csv = "User GUID,First Name\r\n,Zoë\r\n";
    await fetch(`${workbench.url}/v1/schools/n/imports`, {
      method: "POST",
      headers: { "content-type": "text/csv; charset=utf-8" },
      body: csv,
    });
    expect(service.received[0]).toMatchObject({ body: csv });
    expect(service.received[0]?.headers["content-type"]).toBe("text/csv; charset=utf-8");
  });

  test("a service that does not run is said in words, not with a stack", async () => {
    await service.stop();
    const answer = await fetch(`${workbench.url}/v1/me`);
    service = await startTinyService();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    const problem = await answer.json();
    expect(problem).toMatchObject({ code: "service.unready", status: 503 });
    expect(JSON.stringify(problem)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|stack|node_modules/);
  });

  test("S-14: the sign-in page of a service that does not run is a page in the reader's language, and no JSON", async () => {
    await service.stop();
    for (const [language, said] of [
      ["en-US,en", "Signing in does not work right now."],
      ["es-MX,es;q=0.9", "En este momento no se puede entrar."],
    ] as const) {
      const answer = await fetch(`${workbench.url}/sign-in`, { headers: { "accept-language": language } });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
      expect(await answer.text()).toContain(said);
    }
    service = await startTinyService();
  });

  test("an unknown address is a problem too", async () => {
    const answer = await fetch(`${workbench.url}/nothing`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "route.unknown" });
  });
});

describe("the add-on's way to the service", () => {
  test("S-1: the address that the bundle was built with leads to the local service, with the person's own token", async () => {
    const window = await TestWindow.open(workbench, dana);
    expect(await window.call("ask", "/v1/me")).toEqual({ value: '200 {"path":"/v1/me"}' });
    const token = String(service.received[0]?.headers.authorization).split(" ")[1] ?? "";
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    expect(claims).toMatchObject({ email: dana, iss: `${workbench.url}/identity`, aud: "rollbook-workbench" });
    window.close();
  });

  test("A-14: with the network off the script meets what Google says then, and the page is told", async () => {
    const window = await TestWindow.open(workbench, dana);
    await workbench.post("/workbench/network", { on: false });
    expect(await window.next("network")).toEqual({ type: "network", on: false });
    expect(await window.call("ask", "/v1/me")).toEqual({
      error: expect.objectContaining({ message: expect.stringContaining("Address unavailable") }),
    });
    expect(await workbench.get("/workbench/document")).toMatchObject({ networkOn: false });
    await workbench.post("/workbench/network", { on: true });
    expect(await window.call("ask", "/v1/me")).toHaveProperty("value");
    window.close();
  });
});
