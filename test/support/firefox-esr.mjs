#!/usr/bin/env node
/**
 * Debian's Firefox as playwright starts it. Playwright asks for things that an ESR does not know yet (collecting the bodies of answers, where downloads go, the
 * screen's orientation; version 140 was tried), and nothing starts where one is refused: a command that is unknown there is answered as done. No test rests on
 * any of them. The wire is WebSocket (RFC 6455), whose frames from the browser are plain: a text is replaced by one of the same length.
 */
import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { createInterface } from "node:readline";

/** How many bytes the frame's head and its content take; null while not all of it has come. */
function frameAt(bytes) {
  if (bytes.length < 2) return null;
  const short = bytes[1] & 127;
  const head = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  if (bytes.length < head) return null;
  const length = head === 2 ? short : head === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return bytes.length < head + length ? null : { head, length };
}

function withoutRefusal(frame, head) {
  const text = frame.toString("utf8", head);
  if (!text.includes('"unknown command"')) return frame;
  const { type, id, error } = JSON.parse(text);
  if (type !== "error" || error !== "unknown command") return frame;
  const done = JSON.stringify({ type: "success", id, result: {} });
  return Buffer.concat([frame.subarray(0, head), Buffer.from(done.padEnd(frame.length - head))]);
}

/** What opens the socket goes to the address by which Firefox knows itself: it refuses another one. */
function ask(client, browser, port) {
  client.once("data", (request) => {
    browser.write(request.toString("latin1").replace(/^Host: .*$/im, `Host: 127.0.0.1:${port}`), "latin1");
    client.pipe(browser);
  });
}

function answer(browser, client) {
  let waiting = Buffer.alloc(0);
  let isOpen = false;
  browser.on("data", (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    if (!isOpen) {
      const end = waiting.indexOf("\r\n\r\n");
      if (end < 0) return;
      client.write(waiting.subarray(0, end + 4));
      waiting = waiting.subarray(end + 4);
      isOpen = true;
    }
    for (let frame = frameAt(waiting); frame !== null; frame = frameAt(waiting)) {
      const whole = frame.head + frame.length;
      client.write(withoutRefusal(waiting.subarray(0, whole), frame.head));
      waiting = waiting.subarray(whole);
    }
  });
  browser.on("close", () => client.end());
}

const firefox = spawn("/usr/bin/firefox-esr", process.argv.slice(2), { stdio: ["ignore", "inherit", "pipe"] });
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill(signal));
firefox.on("exit", (code) => process.exit(code ?? 1));

createInterface({ input: firefox.stderr }).on("line", (line) => {
  const port = Number(/WebDriver BiDi listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1] ?? 0);
  if (port === 0) return void process.stderr.write(`${line}\n`);
  const server = createServer((client) => {
    const browser = connect(port, "127.0.0.1");
    ask(client, browser, port);
    answer(browser, client);
    client.on("error", () => browser.destroy());
    browser.on("error", () => client.destroy());
    client.on("close", () => browser.destroy());
  });
  server.listen(0, "127.0.0.1", () => {
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`);
  });
});
