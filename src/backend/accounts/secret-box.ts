/**
 * Keeps a short secret readable for those who hold the key (I-12): temporary passwords until they are used, given passwords until they are hashed.
 * AES-256-GCM; the context (which account, which import) is authenticated, so a sealed text cannot be moved to another row.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const version = "v1";
const nonceLength = 12;
const tagLength = 16;

export interface SecretBox {
  seal(plain: string, context: string): string;
  /** Throws when the text was changed, sealed under another key, or belongs to another context. */
  open(sealed: string, context: string): string;
}

export function createSecretBox(key: Uint8Array): SecretBox {
  if (key.length !== 32) throw new RangeError("The secret key has to be 32 bytes");
  return {
    seal(plain, context) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },
    open(sealed, context) {
      const [found, text] = sealed.split(".");
      if (found !== version || text === undefined) throw new Error("A sealed secret has an unknown form");
      const bytes = Buffer.from(text, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength));
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, "utf8") + decipher.final("utf8");
    },
  };
}
