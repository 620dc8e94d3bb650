/** Digests, message authentication codes and signatures. A text is taken as US-ASCII unless told (GF testutilities.js, measured live). */
import { createHash, createHmac, createPrivateKey, createSign } from "node:crypto";
import { ServiceError } from "../../errors";
import type { EnumValue } from "../enums";
import { bufferOf, signedBytes } from "./blob";
import { encode } from "./charset";
import { md2 } from "./md2";

export type Data = string | readonly number[];

export function bytesOf(data: Data, charset: string): Buffer {
  return typeof data === "string" ? encode(data, charset) : bufferOf(data);
}

/** The charset of an argument, under Java's name. */
export const charsetName = (charset: EnumValue | undefined, usual: string): string =>
  charset === undefined ? usual : charset.name.replaceAll("_", "-");

/** "SHA_256", "HMAC_SHA_256" and "RSA_SHA_256" are "sha256". */
const hashName = (algorithm: EnumValue): string =>
  algorithm.name
    .replace(/^(HMAC|RSA)_/, "")
    .replace("_", "")
    .toLowerCase();

export function digest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
  const bytes = bytesOf(value, charsetName(charset, "US-ASCII"));
  if (algorithm.name === "MD2") return signedBytes(md2(bytes));
  return signedBytes(createHash(hashName(algorithm)).update(bytes).digest());
}

export function hmac(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] {
  const name = charsetName(charset, "US-ASCII");
  return signedBytes(createHmac(hashName(algorithm), bytesOf(key, name)).update(bytesOf(value, name)).digest());
}

/** With a private key in PEM, as service accounts have it. */
export function rsaSignature(algorithm: EnumValue, value: string, pem: string, charset?: EnumValue): number[] {
  let key: ReturnType<typeof createPrivateKey>;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new ServiceError("Invalid argument: key");
  }
  const sign = createSign(hashName(algorithm)).update(bytesOf(value, charsetName(charset, "US-ASCII")));
  return signedBytes(sign.sign(key));
}
