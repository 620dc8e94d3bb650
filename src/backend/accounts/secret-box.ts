/**
 * Keeps a short secret readable for those who hold the key (I-12): temporary passwords until they are used, given passwords until they are hashed.
 * AES-256-GCM; the context (which account, which import) is authenticated, so a sealed text cannot be moved to another row.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const version = "v1";
const keyLength = 32;
const nonceLength = 12;
/** Said to the cipher as well: without it a shortened tag of 4 bytes would be accepted, which is guessed in no time. */
const authTagLength = 16;

export interface SecretBox {
  /** Another text every time, also for the same secret. */
  seal(plain: string, context: string): string;
  /** Throws when the text was changed, sealed under another key, or belongs to another context. Its error names no secret. */
  open(sealed: string, context: string): string;
  /** Null where {@link open} throws: what was sealed under a key that is gone is read by nobody any more. */
  openOrNull(sealed: string, context: string): string | null;
}

/** Seals under the first key; opens what was sealed under any of them, so that a key can be changed while secrets of the old one are about. */
export function createSecretBox(key: Uint8Array, previous: readonly Uint8Array[] = []): SecretBox {
  const keys = [key, ...previous].map((one) => {
    if (one.length !== keyLength) throw new RangeError(`The secret key has to be ${keyLength} bytes`);
    return Buffer.from(one);
  });
  const [current = Buffer.from(key)] = keys;
  const openWith = (kept: Buffer, bytes: Buffer, context: string): string => {
    const decipher = createDecipheriv("aes-256-gcm", kept, bytes.subarray(0, nonceLength), { authTagLength });
    decipher.setAAD(Buffer.from(context, "utf8"));
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + authTagLength));
    const opened = decipher.update(bytes.subarray(nonceLength + authTagLength));
    return Buffer.concat([opened, decipher.final()]).toString("utf8");
  };
  const box: SecretBox = {
    seal(plain, context) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv("aes-256-gcm", current, nonce, { authTagLength });
      cipher.setAAD(Buffer.from(context, "utf8"));
      const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },
    open(sealed, context) {
      const [found, text, ...rest] = sealed.split(".");
      const bytes = Buffer.from(text ?? "", "base64url");
      if (found !== version || rest.length > 0 || bytes.length < nonceLength + authTagLength) {
        throw new Error("A sealed secret has an unknown form");
      }
      let fault: unknown;
      for (const one of keys) {
        try {
          return openWith(one, bytes, context);
        } catch (error) {
          fault ??= error;
        }
      }
      throw fault;
    },
    openOrNull(sealed, context) {
      try {
        return box.open(sealed, context);
      } catch {
        return null;
      }
    },
  };
  return box;
}
