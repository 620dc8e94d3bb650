/** Blobs: bytes with a type and a name. */
import { ServiceError } from "../../errors";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

const members = {
  copyBlob: "",
  getBlob: "",
  getBytes: "",
  getContentType: "",
  getDataAsString: "|str",
  getName: "",
  isGoogleType: "",
  setBytes: "num[]",
  setContentType: "str?",
  setContentTypeFromExtension: "",
  setDataFromString: "str|str,str",
  setName: "str",
} as const;
const spec = serviceSpec("Utilities.Blob", members);

const types: Readonly<Record<string, string>> = {
  csv: "text/csv",
  htm: "text/html",
  html: "text/html",
  json: "application/json",
  pdf: "application/pdf",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Apps Script's bytes are signed. */
export const signedBytes = (data: Uint8Array): number[] => [
  ...new Int8Array(data.buffer, data.byteOffset, data.length),
];
export const bufferOf = (bytes: readonly number[]): Buffer => Buffer.from(Int8Array.from(bytes).buffer);

export function decode(data: Uint8Array, charset = "utf-8"): string {
  try {
    return new TextDecoder(charset.replace("_", "-")).decode(data);
  } catch {
    throw new ServiceError(`Invalid argument: ${charset}`);
  }
}

export class SimBlob extends ServiceObject implements Simulated<GoogleAppsScript.Base.Blob, keyof typeof members> {
  static readonly spec = spec;
  data: Buffer;
  private type: string | null;
  private name: string | null;

  constructor(data: Buffer, type: string | null = null, name: string | null = null) {
    super();
    this.data = data;
    this.type = type;
    this.name = name;
  }

  get spec() {
    return spec;
  }

  copyBlob(): SimBlob {
    return new SimBlob(this.data, this.type, this.name);
  }

  getBlob(): this {
    return this;
  }

  getBytes(): number[] {
    return signedBytes(this.data);
  }

  setBytes(bytes: number[]): this {
    this.data = bufferOf(bytes);
    return this;
  }

  getDataAsString(charset?: string): string {
    return decode(this.data, charset);
  }

  setDataFromString(text: string, charset = "utf-8"): this {
    if (!/^utf-?8$/i.test(charset)) throw new ServiceError(`Invalid argument: ${charset}`);
    this.data = Buffer.from(text);
    return this;
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(type: string | null): this {
    this.type = type;
    return this;
  }

  setContentTypeFromExtension(): this {
    this.type = types[this.name?.split(".").pop()?.toLowerCase() ?? ""] ?? null;
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  isGoogleType(): boolean {
    return false;
  }
}
