/** UrlFetchApp over real HTTP, against a server on the loopback (facts: apps-script 5, 7). */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { selfSigned } from "./certificate";
import { anna, simulate } from "./support";

describe("facts 7: UrlFetchApp", () => {
  let server: Server;
  let address = "";
  const service = "https://service.example";
  /** Another name of the same server. */
  const elsewhere = "https://elsewhere.example";

  beforeAll(async () => {
    server = createServer((request, response) => {
      void read(request).then((body) => {
        const [, first = ""] = (request.url ?? "").split("/");
        if (first === "moved") response.writeHead(302, { Location: "/echo" });
        else if (first === "packed") response.writeHead(200, { "Content-Encoding": "gzip" });
        else if (first === "see") response.writeHead(303, { Location: `${elsewhere}/echo` });
        else if (first === "round") response.writeHead(307, { Location: "/round" });
        else if (first === "latin") response.writeHead(200, { "Content-Type": "text/plain; charset=ISO-8859-1" });
        else if (first === "file.txt")
          response.writeHead(200, { "Content-Disposition": 'attachment; filename="named.csv"' });
        else if (first === "huge") return void response.end(Buffer.alloc(50 * 1024 * 1024 + 1));
        else if (first === "bomb") {
          response.writeHead(200, { "Content-Encoding": "gzip" });
          return void response.end(gzipSync(Buffer.alloc(50 * 1024 * 1024 + 1), { level: 1 }));
        } else if (first === "broken") return void response.socket?.destroy();
        else if (first === "never") return undefined;
        else
          response.writeHead(Number(first) || 200, {
            "Content-Type": "application/json",
            "Set-Cookie": ["a=1", "b=2"],
            "x-custom": "yes",
          });
        const echo = JSON.stringify({
          method: request.method,
          url: request.url,
          type: request.headers["content-type"],
          token: request.headers.authorization,
          body,
        });
        if (first === "latin") response.end(Buffer.from("ñ", "latin1"));
        else response.end(first === "packed" ? gzipSync(echo) : echo);
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const at = server.address();
    if (at !== null && typeof at === "object") address = `http://127.0.0.1:${at.port}`;
  });

  afterAll(async () => {
    server.close();
    await once(server, "close");
  });

  async function read(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString();
  }

  const online = (urlFetchWhitelist?: string[]) =>
    simulate({
      project: {
        manifest: urlFetchWhitelist === undefined ? {} : { urlFetchWhitelist },
        scripts: [{ name: "Code", source: "function evaluate(body) { return new Function(body)(); }" }],
        html: [],
      },
      resolveUrl: (url) => url.replace(service, address).replace(elsewhere, address),
    });

  const caught = (call: string) =>
    `try { ${call}; return "nothing thrown"; } catch (error) { return error.name + ": " + error.message; }`;

  test("real HTTP: method, headers, JSON body; the address is mapped for the script alone", async () => {
    const result = await online().run(`
      const response = UrlFetchApp.fetch("${service}/echo?x=1", { method: "post", contentType: "application/json", payload: JSON.stringify({ name: "Núñez" }), headers: { Authorization: "Bearer t" } });
      return [response.getResponseCode(), JSON.parse(response.getContentText()), response.getHeaders()["x-custom"], response.getAllHeaders()["Set-Cookie"], response.getContent().length > 10];`);
    expect(result).toEqual([
      200,
      { method: "POST", url: "/echo?x=1", type: "application/json", token: "Bearer t", body: '{"name":"Núñez"}' },
      "yes",
      ["a=1", "b=2"],
      true,
    ]);
  });

  test("an object is sent as a form; redirects are followed unless told not to; gzip is unpacked", async () => {
    expect(
      await online().run(`
        const form = JSON.parse(UrlFetchApp.fetch("${service}/echo", { method: "put", payload: { a: "1 & 2", b: true } }).getContentText());
        const moved = JSON.parse(UrlFetchApp.fetch("${service}/moved").getContentText());
        const stayed = UrlFetchApp.fetch("${service}/moved", { followRedirects: false }).getResponseCode();
        return [form.type, form.body, moved.url, stayed, JSON.parse(UrlFetchApp.fetch("${service}/packed").getContentText()).url];`),
    ).toEqual(["application/x-www-form-urlencoded", "a=1+%26+2&b=true", "/echo", 302, "/packed"]);
  });

  test("a failure throws with its code unless it is muted", async () => {
    const simulation = online();
    const message = await simulation.run(caught(`UrlFetchApp.fetch("${service}/404/secret?q=1")`));
    expect(message).toContain(
      "Exception: Request failed for https://service.example returned code 404. Truncated server response: {",
    );
    expect(message).toContain("(use muteHttpExceptions option to examine full response)");
    expect(
      await simulation.run(
        `return UrlFetchApp.fetch("${service}/503", { muteHttpExceptions: true }).getResponseCode();`,
      ),
    ).toBe(503);
  });

  test("fetchAll sends all and answers in order", async () => {
    expect(
      await online().run(`
        return UrlFetchApp.fetchAll(["${service}/a", { url: "${service}/b", method: "delete" }]).map((response) => { const { method, url } = JSON.parse(response.getContentText()); return method + " " + url; });`),
    ).toEqual(["GET /a", "DELETE /b"]);
  });

  test("nobody there, or the network off: Address unavailable with the whole URL, even when failures are muted", async () => {
    const simulation = simulate({ resolveUrl: () => "http://127.0.0.1:1/" });
    const call = caught(`UrlFetchApp.fetch("${service}/v1?x=1", { muteHttpExceptions: true })`);
    expect(await simulation.run(call)).toBe("Exception: Address unavailable: https://service.example/v1?x=1");
    const off = online();
    off.host.setNetwork(false);
    expect(await off.run(call)).toBe("Exception: Address unavailable: https://service.example/v1?x=1");
    off.host.setNetwork(true);
    expect(await off.run(call)).toBe("nothing thrown");
  });

  test("facts 5: only what the manifest allows: https, host, path prefix, one wildcard", async () => {
    const simulation = online([`${service}/v1/`, "https://*.wild.example/"]);
    const refused = (url: string) =>
      `Exception: Request to ${url} failed because the URL has not been whitelisted in the script manifest.`;
    for (const url of [
      `${service}/v2/x`,
      "http://service.example/v1/x",
      "https://service.example.evil.example/v1/",
      "https://wild.example/",
    ]) {
      expect(await simulation.run(caught(`UrlFetchApp.fetch("${url}")`))).toBe(refused(url));
    }
    expect(await simulation.run(caught(`UrlFetchApp.fetch("${service}/v1/x")`))).toBe("nothing thrown");
  });

  test("fetchAll fails as a whole: nothing is sent when one address is not allowed, and the first failure in the list is told", async () => {
    const simulation = online([`${service}/`]);
    const all = (...urls: string[]) => simulation.run(caught(`UrlFetchApp.fetchAll(${JSON.stringify(urls)})`));
    expect(await all(`${service}/a`, "https://other.example/")).toBe(
      "Exception: Request to https://other.example/ failed because the URL has not been whitelisted in the script manifest.",
    );
    expect(simulation.host.quotas(anna).find(({ name }) => name === "urlFetch")?.left).toBe(100_000);
    expect(await all(`${service}/a`, `${service}/404`, `${service}/broken`)).toContain("returned code 404");
    expect(await all(`${service}/broken`, `${service}/404`)).toBe(`Exception: Address unavailable: ${service}/broken`);
  });

  test("a form with a blob goes in parts, each with its name and type", async () => {
    const echo = (await online().run(`
      const resume = Utilities.newBlob("Hire me!", "text/plain", 'my "resume".txt');
      return JSON.parse(UrlFetchApp.fetch("${service}/echo", { method: "post", payload: { name: "Ana", resume } }).getContentText());`)) as {
      type: string;
      body: string;
    };
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(echo.type)?.[1] ?? "";
    expect(echo.body.split(`--${boundary}`)).toEqual([
      "",
      '\r\nContent-Disposition: form-data; name="name"\r\n\r\nAna\r\n',
      '\r\nContent-Disposition: form-data; name="resume"; filename="my %22resume%22.txt"\r\nContent-Type: text/plain\r\n\r\nHire me!\r\n',
      "--\r\n",
    ]);
  });

  test("texts, bytes and blobs go as they are, with their type; what carries something is a POST", async () => {
    expect(
      await online().run(`
        const sent = (payload, more) => {
          const { method, type, body } = JSON.parse(UrlFetchApp.fetch("${service}/echo", { payload, ...more }).getContentText());
          return [method, type, body];
        };
        return [
          sent("a=1"), sent([72, 105]), sent(Utilities.newBlob("x,y", "text/csv")), sent("{}", { contentType: "application/json", method: "get" }),
          sent("{}", { headers: { "content-type": "text/plain" }, method: "patch" }),
        ];`),
    ).toEqual([
      ["POST", "application/x-www-form-urlencoded", "a=1"],
      ["POST", "application/x-www-form-urlencoded", "Hi"],
      ["POST", "text/csv", "x,y"],
      ["POST", "application/json", "{}"],
      ["PATCH", "text/plain", "{}"],
    ]);
  });

  test("a redirect after a POST goes on as GET, and a token meant for one server is not given to another", async () => {
    expect(
      await online().run(`
        const { method, url, token, body } = JSON.parse(UrlFetchApp.fetch("${service}/see", { method: "post", payload: "secret", headers: { Authorization: "Bearer t" } }).getContentText());
        return [method, url, token === undefined, body, JSON.parse(UrlFetchApp.fetch("${service}/moved", { headers: { Authorization: "Bearer t" } }).getContentText()).token];`),
    ).toEqual(["GET", "/echo", true, "", "Bearer t"]);
  });

  test("an answer whole: charset, bytes, blob with a name, headers that came twice", async () => {
    expect(
      await online().run(`
        const latin = UrlFetchApp.fetch("${service}/latin");
        const named = UrlFetchApp.fetch("${service}/file.txt").getBlob();
        const plain = UrlFetchApp.fetch("${service}/200/page.json?x=1");
        return [latin.getContentText(), latin.getContent(), latin.getBlob().getContentType(), latin.getAs("text/plain").getBytes(),
          named.getName(), plain.getBlob().getName(), plain.getHeaders()["Set-Cookie"], plain.getAllHeaders()["Set-Cookie"]];`),
    ).toEqual(["ñ", [-15], "text/plain", [-15], "named.csv", "page.json", "b=2", ["a=1", "b=2"]]);
  });

  test("getRequest tells what would be sent, and sends nothing", async () => {
    const simulation = online();
    expect(
      await simulation.run(
        `return UrlFetchApp.getRequest("${service}/a b", { method: "put", payload: { x: 1 }, headers: { "X-A": "1" }, followRedirects: false });`,
      ),
    ).toEqual({
      url: `${service}/a%20b`,
      method: "put",
      headers: { "X-A": "1" },
      contentType: "application/x-www-form-urlencoded",
      payload: "x=1",
      useIntranet: false,
      followRedirects: false,
      validateHttpsCertificates: true,
    });
    expect(simulation.host.quotas(anna).find(({ name }) => name === "urlFetch")?.left).toBe(100_000);
  });

  test.each([
    // A name that cannot be one: nobody has to be asked.
    [`"https://${"x".repeat(64)}.example/"`, `DNS error: https://${"x".repeat(64)}.example/`],
    [`"${service}/huge"`, "Limit Exceeded: URLFetch Response Size."],
    [`"${service}/bomb", { muteHttpExceptions: true }`, "Limit Exceeded: URLFetch Response Size."],
    [`"${service}", { payload: new Array(50 * 1024 * 1024 + 2).join("x") }`, "Limit Exceeded: URLFetch POST Size."],
    [`"${service}/broken"`, `Address unavailable: ${service}/broken`],
    [`"${service}/round"`, `Unexpected error: ${service}/round`],
    [`"${service}/never", { timeoutSeconds: 0.05 }`, `Timeout: ${service}/never`],
    [`""`, "Attribute provided with no value: url"],
    [`"https:///x"`, "Bad request: https:///x"],
    [`"ftp://service.example/"`, "Invalid argument: ftp://service.example/"],
    [`"${service}/a b", { escaping: false }`, `Invalid argument: ${service}/a b`],
    [`"${service}/" + "x".repeat(2082)`, "Limit Exceeded: URLFetch URL Length."],
    [`"${service}", { method: "options" }`, "Attribute provided with invalid value: method"],
    [`"${service}", { headers: { Host: "x" } }`, "Attribute provided with invalid value: Header:Host"],
    [`"${service}", { headers: { Authorization: null } }`, "Attribute provided with invalid value: Header:null"],
    [`"${service}", { headers: { a: "x".repeat(8192) } }`, "Limit Exceeded: URLFetch Header Size."],
    [`"${service}", { muteHttpExceptions: "yes" }`, "Attribute provided with invalid value: muteHttpExceptions"],
    [`"${service}", { retries: 3 }`, "not simulated: UrlFetchApp.fetch option retries"],
    [
      `"${service}", { payload: { list: [1] } }`,
      "not simulated: UrlFetchApp.fetch with a list or an object as the form field list",
    ],
    [`{}`, "The parameters ((class)) don't match the method signature for UrlFetchApp.fetch."],
  ])("fetch(%s) throws: %s", async (args, message) => {
    expect(
      await online().run(
        `try { UrlFetchApp.fetch(${args}); return "nothing thrown"; } catch (error) { return error.message; }`,
      ),
    ).toBe(message);
  });

  test("a certificate that nobody vouches for is refused unless it is not to be checked", async () => {
    const secure = createSecureServer(selfSigned(), (_request, response) => response.end("hello")).listen(
      0,
      "127.0.0.1",
    );
    await once(secure, "listening");
    const at = secure.address();
    const simulation = simulate({ resolveUrl: () => `https://127.0.0.1:${typeof at === "object" ? at?.port : ""}/` });
    const call = (options: string) => `UrlFetchApp.fetch("${service}/", ${options}).getContentText()`;
    expect(await simulation.run(caught(call("{}")))).toBe(`Exception: SSL Error ${service}/`);
    expect(await simulation.run(`return ${call("{ validateHttpsCertificates: false }")};`)).toBe("hello");
    secure.close();
    await once(secure, "close");
  });
});
