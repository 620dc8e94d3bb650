/** The global Utilities. */
import { createHash, createHmac, randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { NotSimulatedError, ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { EnumValue } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { bufferOf, SimBlob, signedBytes } from "./blob";
import { parseCsvText } from "./csv";
import { formatJavaDate } from "./java-date";

const members = {
  base64Decode: "str|str,enum:Charset",
  base64DecodeWebSafe: "str|str,enum:Charset",
  base64Encode: "str|num[]|str,enum:Charset",
  base64EncodeWebSafe: "str|num[]|str,enum:Charset",
  computeDigest: "enum:DigestAlgorithm,str|enum:DigestAlgorithm,num[]|enum:DigestAlgorithm,str,enum:Charset",
  computeHmacSha256Signature: "str,str|num[],num[]|str,str,enum:Charset",
  computeHmacSignature:
    "enum:MacAlgorithm,str,str|enum:MacAlgorithm,num[],num[]|enum:MacAlgorithm,str,str,enum:Charset",
  formatDate: "date,str,str",
  getUuid: "",
  gzip: "Blob|Blob,str",
  newBlob: "str|num[]|str,str|num[],str|str,str,str|num[],str,str",
  parseCsv: "str|str,str",
  sleep: "int",
  ungzip: "Blob",
} as const;
const spec = serviceSpec("Utilities", members, {
  Charset: "Charset",
  DigestAlgorithm: "DigestAlgorithm",
  MacAlgorithm: "MacAlgorithm",
});

type Data = string | readonly number[];

/** A text in US_ASCII has question marks where there was something else, as in Java. */
function bytesOf(data: Data, charset?: EnumValue): Buffer {
  if (typeof data !== "string") return bufferOf(data);
  if (charset?.name !== "UTF_8" && charset !== undefined)
    return Buffer.from(data.replace(/[^\0-\x7f]/gu, "?"), "latin1");
  return Buffer.from(data);
}

const hashName = (algorithm: EnumValue): string =>
  algorithm.name
    .replace(/^HMAC_/, "")
    .replace("_", "")
    .toLowerCase();

export class SimUtilities
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Utilities.Utilities, keyof typeof members>
{
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
    return this.context.world.sleep(milliseconds);
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatJavaDate(date.getTime(), timeZone, format);
  }

  base64Encode(data: Data, charset?: EnumValue): string {
    return bytesOf(data, charset).toString("base64");
  }

  base64EncodeWebSafe(data: Data, charset?: EnumValue): string {
    return this.base64Encode(data, charset).replaceAll("+", "-").replaceAll("/", "_");
  }

  base64Decode(text: string, _charset?: EnumValue): number[] {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new ServiceError("Could not decode string.");
    return signedBytes(Buffer.from(text, "base64"));
  }

  base64DecodeWebSafe(text: string, _charset?: EnumValue): number[] {
    return this.base64Decode(text.replaceAll("-", "+").replaceAll("_", "/"));
  }

  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
    if (algorithm.name === "MD2") throw new NotSimulatedError("Utilities.DigestAlgorithm.MD2");
    return signedBytes(createHash(hashName(algorithm)).update(bytesOf(value, charset)).digest());
  }

  computeHmacSignature(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] {
    return this.hmac(hashName(algorithm), value, key, charset);
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumValue): number[] {
    return this.hmac("sha256", value, key, charset);
  }

  newBlob(data: Data, type?: string, name?: string): SimBlob {
    return new SimBlob(bytesOf(data), type ?? (typeof data === "string" ? "text/plain" : null), name ?? null);
  }

  gzip(blob: SimBlob, name?: string): SimBlob {
    return new SimBlob(gzipSync(blob.data), "application/x-gzip", name ?? `${blob.getName() ?? "archive"}.gz`);
  }

  ungzip(blob: SimBlob): SimBlob {
    if (blob.getContentType() !== "application/x-gzip") {
      throw new ServiceError("Invalid argument: the blob is not of type application/x-gzip");
    }
    return new SimBlob(gunzipSync(blob.data), null, blob.getName()?.replace(/\.gz$/, "") ?? null);
  }

  parseCsv(text: string, delimiter = ","): string[][] {
    return parseCsvText(text, delimiter);
  }

  private hmac(hash: string, value: Data, key: Data, charset?: EnumValue): number[] {
    return signedBytes(createHmac(hash, bytesOf(key, charset)).update(bytesOf(value, charset)).digest());
  }
}
