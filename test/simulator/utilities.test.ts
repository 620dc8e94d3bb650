/** Utilities where what it is given is open-ended: what goes in comes out again (facts: apps-script 7). */
import { createVerify, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strToU8, Zip, ZipPassThrough, zipSync } from "fflate";
import papaparse from "papaparse";
import writeXlsxFile from "write-excel-file/node";
import { cellsOfFile } from "../support/read-xlsx";
import { simulate } from "./support";

const texts = fc.string({ unit: "grapheme", maxLength: 40 });
const sampled = <T>(kind: fc.Arbitrary<T>): T[] => fc.sample(kind, { numRuns: 100, seed: 4 });

describe("facts 7: Utilities", () => {
  test("texts come back from base64, gzip and zip", async () => {
    const given = sampled(texts);
    const back = await simulate().run(`
      const texts = ${JSON.stringify(given)};
      const archive = Utilities.unzip(Utilities.zip(texts.map((text, index) => Utilities.newBlob(text, "text/plain", "ñ" + index + ".txt"))));
      return texts.map((text, index) => [
        Utilities.newBlob(Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe(text, Utilities.Charset.UTF_8))).getDataAsString(),
        Utilities.ungzip(Utilities.gzip(Utilities.newBlob(text))).getDataAsString(),
        archive[index].getDataAsString(),
        archive[index].getName(),
      ]);`);
    expect(back).toEqual(given.map((text, index) => [text, text, text, `ñ${index}.txt`]));
  });

  test("a workbook of another program, taken apart and packed again, is still one to it", async () => {
    const written = await writeXlsxFile([[{ value: "Núñez" }, { value: 7 }]], {}).toBuffer();
    const packed = (await simulate().run(`
      const workbook = Utilities.newBlob(${JSON.stringify([...new Int8Array(written)])}, "application/zip");
      return Utilities.zip(Utilities.unzip(workbook)).getBytes();`)) as number[];
    expect(cellsOfFile(Uint8Array.from(packed))).toMatchObject({ cells: [["Núñez", "7"]] });
  });

  test("parts come in the order in which they stand in the archive, whatever their names are; folders do not come", async () => {
    const names = ["b", "2", "1", "a/", "a/c", "0"];
    const archive = zipSync(Object.fromEntries([["z", strToU8("z")]]));
    const back = (await simulate().run(`
      const names = ${JSON.stringify(names)};
      const packed = Utilities.zip(names.map((name) => Utilities.newBlob(name, "text/plain", name)));
      const other = Utilities.newBlob(${JSON.stringify([...new Int8Array(archive)])}, "application/zip");
      return [...Utilities.unzip(packed), ...Utilities.unzip(other)].map((part) => [part.getName(), part.getDataAsString()]);`)) as unknown;
    expect(back).toEqual(["b", "2", "1", "a/c", "0", "z"].map((name) => [name, name]));
  });

  test("an archive that is damaged, encrypted, or has a name twice is refused, and never read wrongly", async () => {
    const archive = zipSync({ "a.txt": strToU8("a text that is stored") }, { level: 0 });
    const changed = (at: number, to: number) => [
      ...new Int8Array(archive.map((byte, index) => (index === at ? to : byte))),
    ];
    const damaged = changed(archive.indexOf("x".charCodeAt(0), 36), "y".charCodeAt(0));
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_error, piece) => pieces.push(piece));
    for (const content of ["one", "two"]) {
      const part = new ZipPassThrough("a.txt");
      zip.add(part);
      part.push(strToU8(content), true);
    }
    zip.end();
    const twice = [...new Int8Array(Buffer.concat(pieces))];
    const tried = (await simulate().run(`
      const told = (blob) => { try { return Utilities.unzip(blob).length; } catch (error) { return error.message; } };
      const ofBytes = (bytes) => told(Utilities.newBlob(bytes, "application/zip"));
      return [ofBytes(${JSON.stringify([...new Int8Array(archive)])}), ofBytes(${JSON.stringify(damaged)}), ofBytes(${JSON.stringify(changed(6, 1))}), ofBytes(${JSON.stringify(twice)})];`)) as unknown;
    expect(tried).toEqual([
      1,
      "Invalid argument",
      "not simulated: Utilities.unzip of an encrypted archive",
      "not simulated: Utilities.unzip of parts that share a name",
    ]);
  });

  test.each([
    "UTF-8",
    "UTF-16",
    "UTF-16LE",
    "ISO-8859-1",
    "windows-1252",
    "Shift_JIS",
  ])("texts come back from %s as far as it has their letters", async (charset) => {
    const given = "Núñez déjà vu";
    const wanted = charset === "Shift_JIS" ? "N??ez d?j? vu" : given;
    expect(
      await simulate().run(
        `return Utilities.newBlob("").setDataFromString(${JSON.stringify(given)}, "${charset}").getDataAsString("${charset}");`,
      ),
    ).toBe(wanted);
  });

  test.each([
    "UTC",
    "America/New_York",
    "Asia/Kolkata",
    "GMT-03:30",
  ])("dates written in %s are read back", async (zone) => {
    const moments = sampled(fc.integer({ min: 0, max: 4_000_000_000 })).map((seconds) => seconds * 1000);
    const pattern = "EEEE d MMMM yyyy, hh:mm:ss a Z";
    expect(
      await simulate().run(`
          return ${JSON.stringify(moments)}.map((moment) =>
            Utilities.parseDate(Utilities.formatDate(new Date(moment), "${zone}", "${pattern}"), "${zone}", "${pattern}").getTime());`),
    ).toEqual(moments);
  });

  test.each([
    ["", "8350e5a3e24c153df2275c9f80692773"],
    ["a", "32ec01ec4a6dac72c0ab96fb34c0b5d1"],
    ["abc", "da853b0d3f88d99b30283a69e6ded6bb"],
    ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "da33def2a42df13975352846c30338cd"],
  ])("MD2 of %j is what RFC 1319 says", async (text, digest) => {
    const bytes = (await simulate().run(
      `return Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, ${JSON.stringify(text)});`,
    )) as number[];
    expect(Buffer.from(Int8Array.from(bytes)).toString("hex")).toBe(digest);
  });

  test("parseCsv reads what another writer wrote", async () => {
    const cell = fc.stringMatching(/^[ab,"\n;ñ ]{1,6}$/);
    const tables = sampled(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }));
    const written = tables.map((table) => papaparse.unparse(table));
    expect(await simulate().run(`return ${JSON.stringify(written)}.map((text) => Utilities.parseCsv(text));`)).toEqual(
      tables,
    );
  });

  test("a signature made with a private key holds for its public key", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const signatures = (await simulate().run(`
      const key = ${JSON.stringify(privateKey)};
      return [Utilities.computeRsaSha256Signature("claims", key), Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_1, "claims", key)];`)) as number[][];
    const holds = ["sha256", "sha1"].map((hash, index) =>
      createVerify(hash)
        .update("claims")
        .verify(publicKey, Buffer.from(Int8Array.from(signatures[index] ?? []))),
    );
    expect(holds).toEqual([true, true]);
  });

  test.each([
    ["Utilities.unzip(Utilities.newBlob('no archive'))", "Invalid argument"],
    ["Utilities.ungzip(Utilities.newBlob('no gzip', 'application/x-gzip'))", "Invalid argument: the blob is no gzip"],
    ["Utilities.computeRsaSha256Signature('text', 'no key')", "Invalid argument: key"],
    ["Utilities.newBlob('x').getDataAsString('no charset')", "Invalid argument: no charset"],
    [
      "Utilities.newBlob('x', 'text/html').getAs('application/pdf')",
      "not simulated: Blob.getAs from text/html to application/pdf",
    ],
    ["Utilities.base64Something('x')", "not simulated: Utilities.base64Something"],
  ])("%s throws: %s", async (call, message) => {
    expect(await simulate().run(`try { return ${call}; } catch (error) { return error.message; }`)).toBe(message);
  });
});
