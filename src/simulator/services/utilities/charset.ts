/** Texts as bytes and back, by the names of charsets that Java knows. */
import { TextDecoder } from "node:util";
import { NotSimulatedError, ServiceError } from "../../errors";

/** The label under which TextDecoder knows it. */
function decoderOf(charset: string): TextDecoder {
  try {
    // A byte order mark stays in the text, as in Java.
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    throw new ServiceError(`Invalid argument: ${charset}`);
  }
}

const plainName = (charset: string): string => charset.toLowerCase().replace(/[-_]/g, "");
const isLatin1 = (name: string): boolean => name === "iso88591" || name === "latin1";
const isAscii = (name: string): boolean => name === "usascii" || name === "ascii";

export function decode(data: Uint8Array, charset = "UTF-8"): string {
  const name = plainName(charset);
  if (name === "utf8") return decoderOf("utf-8").decode(data);
  // TextDecoder would read these as windows-1252.
  if (isLatin1(name)) return Buffer.from(data).toString("latin1");
  if (isAscii(name))
    return Buffer.from(data)
      .toString("latin1")
      .replace(/[^\0-\x7f]/g, "\ufffd");
  if (name === "utf16") return decodeUtf16(data);
  return decoderOf(charset).decode(data);
}

/** By its byte order mark, big end first without one. */
function decodeUtf16(data: Uint8Array): string {
  const [first, second] = data;
  if (first === 0xff && second === 0xfe) return decoderOf("utf-16le").decode(data.subarray(2));
  return decoderOf("utf-16be").decode(first === 0xfe && second === 0xff ? data.subarray(2) : data);
}

/** A character that the charset does not have becomes a question mark, as in Java. */
export function encode(text: string, charset = "UTF-8"): Buffer {
  const name = plainName(charset);
  if (name === "utf8") return Buffer.from(text);
  if (isAscii(name)) return Buffer.from(text.replace(/[^\0-\x7f]/gu, "?"), "latin1");
  if (isLatin1(name)) return Buffer.from(text.replace(/[^\0-\xff]/gu, "?"), "latin1");
  if (name === "utf16le") return Buffer.from(text, "utf16le");
  if (name === "utf16be") return Buffer.from(text, "utf16le").swap16();
  if (name === "utf16") return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
  const codes = codesOf(charset);
  return Buffer.concat([...text].map((character) => codes.get(character) ?? Buffer.from("?")));
}

const knownCodes = new Map<string, ReadonlyMap<string, Buffer>>();

/** Character → bytes, found by decoding all that one and two bytes can say. */
function codesOf(charset: string): ReadonlyMap<string, Buffer> {
  const known = knownCodes.get(charset);
  if (known !== undefined) return known;
  const decoder = decoderOf(charset);
  // Its meaning depends on what came before.
  if (decoder.encoding === "iso-2022-jp") throw new NotSimulatedError(`writing ${charset}`);
  const codes = new Map<string, Buffer>();
  const learn = (bytes: Buffer): boolean => {
    const text = decoder.decode(bytes);
    const isOne = [...text].length === 1 && text !== "\ufffd";
    if (isOne && !codes.has(text)) codes.set(text, bytes);
    return isOne;
  };
  for (let first = 0; first < 256; first += 1) {
    if (learn(Buffer.from([first]))) continue;
    for (let second = 0x30; second < 256; second += 1) learn(Buffer.from([first, second]));
  }
  knownCodes.set(charset, codes);
  return codes;
}
