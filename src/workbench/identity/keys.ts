/** The key pair that signs local people in: made once, readable by its owner only, so that tokens outlive a restart. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import * as z from "zod/mini";

export const signingAlgorithm = "RS256";
export const identityKeyFile = "identity-key.json";

export interface SigningKeys {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}

const storedSchema = z.looseObject({ kty: z.literal("RSA"), n: z.string(), e: z.string(), d: z.string() });

async function makeKey(file: string): Promise<JWK> {
  const pair = await generateKeyPair(signingAlgorithm, { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(jwk)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return jwk;
}

export async function openSigningKeys(dataDirectory: string): Promise<SigningKeys> {
  mkdirSync(dataDirectory, { recursive: true });
  const file = join(dataDirectory, identityKeyFile);
  const stored: JWK = existsSync(file)
    ? storedSchema.parse(JSON.parse(readFileSync(file, "utf8")))
    : await makeKey(file);
  chmodSync(file, 0o600);
  const { kty, n, e } = storedSchema.parse(stored);
  const publicPart = { kty, n, e };
  const keyId = await calculateJwkThumbprint(publicPart);
  const privateKey = await importJWK(stored, signingAlgorithm);
  if (privateKey instanceof Uint8Array) throw new Error(`${file} holds no private key`);
  return { keyId, privateKey, publicKey: { ...publicPart, kid: keyId, alg: signingAlgorithm, use: "sig" } };
}
