/** The global Utilities. */
import { randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimBlob, signedBytes } from "./blob";
import { typeOfName } from "./content-types";
import { parseCsvText } from "./csv";
import { formatText } from "./format-string";
import { formatJavaDate } from "./java-date";
import { parseJavaDate } from "./parse-java-date";
import { bytesOf, charsetName, type Data, digest, hmac, rsaSignature } from "./signing";
import { packZip, unpackZip } from "./zip";

const members = {
  base64Decode: "str|str,enum:Charset?",
  base64DecodeWebSafe: "str|str,enum:Charset?",
  base64Encode: "str|byte[]|str,enum:Charset?",
  base64EncodeWebSafe: "str|byte[]|str,enum:Charset?",
  computeDigest: "enum:DigestAlgorithm,str|enum:DigestAlgorithm,byte[]|enum:DigestAlgorithm,str,enum:Charset",
  computeHmacSha256Signature: "str,str|byte[],byte[]|str,str,enum:Charset",
  computeHmacSignature:
    "enum:MacAlgorithm,str,str|enum:MacAlgorithm,byte[],byte[]|enum:MacAlgorithm,str,str,enum:Charset",
  computeRsaSha1Signature: "str,str|str,str,enum:Charset",
  computeRsaSha256Signature: "str,str|str,str,enum:Charset",
  computeRsaSignature: "enum:RsaAlgorithm,str,str|enum:RsaAlgorithm,str,str,enum:Charset",
  formatDate: "date,str,str",
  formatString: "str,any...",
  getUuid: "",
  gzip: "BlobSource|BlobSource,str",
  jsonParse: "str",
  jsonStringify: "any",
  newBlob: "str|byte[]|str,str?|byte[],str?|str,str?,str?|byte[],str?,str?",
  parseCsv: "str|str,str",
  parseDate: "str,str,str",
  sleep: "int",
  ungzip: "BlobSource",
  unzip: "BlobSource",
  zip: "BlobSource[]|BlobSource[],str",
} as const;
const spec = serviceSpec("Utilities", members, {
  Charset: "Charset",
  DigestAlgorithm: "DigestAlgorithm",
  MacAlgorithm: "MacAlgorithm",
  RsaAlgorithm: "RsaAlgorithm",
});

/** Google's types have forgotten these, which are deprecated. */
type Members = Exclude<keyof typeof members, "jsonParse" | "jsonStringify">;

function needed(charset: EnumValue | null | undefined): EnumValue | undefined {
  if (charset === null) throw new ServiceError("Argument cannot be null: charset");
  return charset;
}

function decodedBase64(text: string, alphabet: RegExp): number[] {
  const plain = text.replace(/\s/g, "").replace(/=+$/, "");
  if (!alphabet.test(plain) || plain.length % 4 === 1) throw new ServiceError("Could not decode string.");
  return signedBytes(Buffer.from(plain, "base64"));
}

export class SimUtilities extends ServiceObject implements Simulated<GoogleAppsScript.Utilities.Utilities, Members> {
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  getUuid(): string {
    return randomUUID();
  }

  sleep(milliseconds: number): Promise<void> {
    if (milliseconds < 0 || milliseconds > 300_000) throw new ServiceError(`Invalid argument: ${milliseconds}`);
    return this.context.sleep(milliseconds);
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (Number.isNaN(date.getTime())) throw new ServiceError("Invalid argument: date. Should be of type: Date");
    return formatJavaDate(date.getTime(), timeZone, format);
  }

  parseDate(text: string, timeZone: string, format: string): Date {
    return parseJavaDate(text, timeZone, format, this.context.now());
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatText(template, values);
  }

  jsonParse(text: string): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      throw new ServiceError(error instanceof Error ? error.message : String(error));
    }
  }

  jsonStringify(value: unknown): string {
    return JSON.stringify(value) ?? "null";
  }

  /** A text without a charset is US-ASCII, a question mark for each other character (measured live: Collabora's tests of Utilities). */
  base64Encode(data: Data, charset?: EnumValue | null): string {
    return bytesOf(data, charsetName(needed(charset), "US-ASCII")).toString("base64");
  }

  base64EncodeWebSafe(data: Data, charset?: EnumValue | null): string {
    return this.base64Encode(data, charset).replaceAll("+", "-").replaceAll("/", "_");
  }

  /** Spaces do not count, nor does padding that is missing or too much; web-safe letters are not of this alphabet (measured live there, too). */
  base64Decode(text: string, charset?: EnumValue | null): number[] {
    needed(charset);
    return decodedBase64(text, /^[A-Za-z0-9+/]*$/);
  }

  base64DecodeWebSafe(text: string, charset?: EnumValue | null): number[] {
    needed(charset);
    return decodedBase64(text, /^[A-Za-z0-9+/_-]*$/);
  }

  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
    return digest(algorithm, value, charset);
  }

  computeHmacSignature(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] {
    return hmac(algorithm, value, key, charset);
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumValue): number[] {
    return hmac(enumOf("MacAlgorithm", "HMAC_SHA_256"), value, key, charset);
  }

  computeRsaSignature(algorithm: EnumValue, value: string, key: string, charset?: EnumValue): number[] {
    return rsaSignature(algorithm, value, key, charset);
  }

  computeRsaSha1Signature(value: string, key: string, charset?: EnumValue): number[] {
    return rsaSignature(enumOf("RsaAlgorithm", "RSA_SHA_1"), value, key, charset);
  }

  computeRsaSha256Signature(value: string, key: string, charset?: EnumValue): number[] {
    return rsaSignature(enumOf("RsaAlgorithm", "RSA_SHA_256"), value, key, charset);
  }

  newBlob(data: Data, type?: string | null, name?: string | null): SimBlob {
    // A type that is given is the type, null too (measured live: Collabora's tests of Utilities).
    const usual = typeof data === "string" ? "text/plain" : null;
    return new SimBlob(bytesOf(data, "UTF-8"), type === undefined ? usual : type, name ?? null);
  }

  gzip(blob: SimBlob, name?: string): SimBlob {
    return new SimBlob(gzipSync(blob.data), "application/x-gzip", name ?? `${blob.getName() ?? "archive"}.gz`);
  }

  ungzip(blob: SimBlob): SimBlob {
    if (blob.getContentType() !== "application/x-gzip") {
      throw new ServiceError("Invalid argument: the blob is not of type application/x-gzip");
    }
    const name = blob.getName()?.replace(/\.gz$/, "") ?? null;
    try {
      return new SimBlob(gunzipSync(blob.data), typeOfName(name), name);
    } catch {
      throw new ServiceError("Invalid argument: the blob is no gzip");
    }
  }

  /** Every file needs a name of its own. */
  zip(blobs: SimBlob[], name = "archive.zip"): SimBlob {
    const entries = blobs.map((blob) => ({ name: blob.getName() ?? "", data: blob.data }));
    if (entries.some((entry) => entry.name === ""))
      throw new ServiceError("Blob object must have a name to be zipped.");
    const names = entries.map((entry) => entry.name);
    const twice = names.find((entry, index) => names.indexOf(entry) !== index);
    if (twice !== undefined) throw new ServiceError(`duplicate entry: ${twice}`);
    return new SimBlob(packZip(entries), "application/zip", name);
  }

  unzip(blob: SimBlob): SimBlob[] {
    return unpackZip(blob.data).map(({ name, data }) => new SimBlob(data, typeOfName(name), name));
  }

  parseCsv(text: string, delimiter = ","): string[][] {
    return parseCsvText(text, delimiter);
  }
}
