/** Blobs: bytes with a type and a name. */
import { NotSimulatedError, ServiceError } from "../../errors";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { decode, encode } from "./charset";
import { extensionOf, typeOfName } from "./content-types";

declare module "../google-types" {
  interface Pairs {
    blob: [GoogleAppsScript.Base.Blob, SimBlob];
  }
}

const members = {
  copyBlob: "",
  getAllBlobs: "",
  getAs: "str",
  getBlob: "",
  getBytes: "",
  getContentType: "",
  getDataAsString: "|str",
  getName: "",
  isGoogleType: "",
  setBytes: "byte[]",
  setContentType: "str?",
  setContentTypeFromExtension: "",
  setDataFromString: "str|str,str",
  setName: "str?",
} as const;
const spec = serviceSpec("Utilities.Blob", members);

/** Google's types have forgotten this one, which is deprecated. */
type Members = Exclude<keyof typeof members, "getAllBlobs">;

/** Apps Script's bytes are signed. */
export const signedBytes = (data: Uint8Array): number[] => [
  ...new Int8Array(data.buffer, data.byteOffset, data.length),
];
export const bufferOf = (bytes: readonly number[]): Buffer => Buffer.from(Int8Array.from(bytes).buffer);

const images = ["image/bmp", "image/gif", "image/jpeg", "image/png"];

export class SimBlob extends ServiceObject implements Simulated<GoogleAppsScript.Base.Blob, Members> {
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

  getAllBlobs(): SimBlob[] {
    return [this];
  }

  getAs(type: string): SimBlob {
    if (this.type === null) throw new ServiceError("Blob object must have non-null content type for this operation.");
    if (type !== this.type) {
      const wouldWork =
        (type === "application/pdf" && [...images, "text/html"].includes(this.type)) ||
        (images.includes(type) && images.includes(this.type));
      if (wouldWork) throw new NotSimulatedError(`Blob.getAs from ${this.type} to ${type}`);
      throw new ServiceError(`Converting from ${this.type} to ${type} is not supported.`);
    }
    return new SimBlob(this.data, type, withExtension(this.name, type));
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

  setDataFromString(text: string, charset?: string): this {
    this.data = encode(text, charset);
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
    this.type = typeOfName(this.name);
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string | null): this {
    this.name = name;
    return this;
  }

  isGoogleType(): boolean {
    return this.type?.startsWith("application/vnd.google-apps.") ?? false;
  }
}

/** What follows the last dot is taken for an extension and replaced. */
function withExtension(name: string | null, type: string): string | null {
  const extension = extensionOf(type);
  return name === null || extension === null ? name : `${name.replace(/\.[^.]*$/, "")}.${extension}`;
}
