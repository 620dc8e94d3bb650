/** What a script sends: a text, bytes, a blob, or a map of form fields; a form with blobs in it goes in parts, each with its own type. */
import { NotSimulatedError } from "../../errors";
import { bufferOf, SimBlob } from "../utilities/blob";

export interface Payload {
  readonly body: Buffer;
  readonly type: string;
}

export const formType = "application/x-www-form-urlencoded";
const plainBoundary = "----------------------------simulated-part";

export function readPayload(payload: unknown): Payload | null {
  if (payload === undefined || payload === null) return null;
  if (payload instanceof SimBlob) return { body: payload.data, type: payload.getContentType() ?? formType };
  if (Array.isArray(payload)) return { body: bufferOf(payload.map(Number)), type: formType };
  if (typeof payload !== "object") return { body: Buffer.from(String(payload)), type: formType };
  const fields = Object.entries(payload).map(([name, value]) => [name, fieldValue(name, value)] as const);
  if (fields.some(([, value]) => value instanceof SimBlob)) return multipart(fields);
  const texts = fields.map(([name, value]): [string, string] => [name, String(value)]);
  return { body: Buffer.from(new URLSearchParams(texts).toString()), type: formType };
}

/** Lists and objects inside a form would be sent as Java writes them, which nobody wants. */
function fieldValue(name: string, value: unknown): string | SimBlob {
  if (value instanceof SimBlob) return value;
  if (typeof value === "object" && value !== null) {
    throw new NotSimulatedError(`UrlFetchApp.fetch with a list or an object as the form field ${name}`);
  }
  return String(value);
}

/** A line end or quote in a name would break out of its header. */
const quoted = (name: string): string => name.replace(/["\r\n]/g, (found) => encodeURIComponent(found));

function multipart(fields: readonly (readonly [string, string | SimBlob])[]): Payload {
  const parts = fields.map(([name, value]) => {
    const disposition = `Content-Disposition: form-data; name="${quoted(name)}"`;
    if (!(value instanceof SimBlob)) return Buffer.from(`${disposition}\r\n\r\n${value}\r\n`);
    const type = value.getContentType() ?? "application/octet-stream";
    const head = `${disposition}; filename="${quoted(value.getName() ?? name)}"\r\nContent-Type: ${type}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), value.data, Buffer.from("\r\n")]);
  });
  let boundary = plainBoundary;
  while (parts.some((part) => part.includes(boundary))) boundary += "-";
  const body = Buffer.concat([
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}
