/** Utilities: base64, digests, codes, blobs, archives (facts: apps-script 7). */
import { topic } from "../case";

export const encoding = topic("encoding");

const docs = "facts 7; DOCS Utilities.md";
const measured = "GF testutilities.js, measured live";
const collabora = "Collabora Office's tests of Utilities, which run on live Apps Script too (fs#71137153403)";

encoding.each<readonly [member: string, argument: string | number[]]>(
  "CONFIRMED",
  docs,
  ([member, argument]) => `Utilities.${member}(${JSON.stringify(argument)})`,
  (_sheet, _book, [member, argument]) =>
    (Utilities as unknown as Record<string, (given: string | number[]) => unknown>)[member]?.(argument),
  [
    [["base64Encode", "A string here"], "QSBzdHJpbmcgaGVyZQ=="],
    [["base64EncodeWebSafe", "A string here"], "QSBzdHJpbmcgaGVyZQ=="],
    [["base64Encode", [-5, -17, -66]], "++++"],
    [["base64EncodeWebSafe", [-5, -17, -66]], "----"],
    [["base64Encode", []], ""],
    [
      ["base64Decode", "R29vZ2xlIOOCsOODq+ODvOODlw=="],
      [71, 111, 111, 103, 108, 101, 32, -29, -126, -80, -29, -125, -85, -29, -125, -68, -29, -125, -105],
    ],
    [
      ["base64DecodeWebSafe", "R29vZ2xlIOOCsOODq-ODvOODlw=="],
      [71, 111, 111, 103, 108, 101, 32, -29, -126, -80, -29, -125, -85, -29, -125, -68, -29, -125, -105],
    ],
  ],
);
encoding.is(
  "CONFIRMED",
  docs,
  "base64Encode in UTF-8",
  () => Utilities.base64Encode("Google グループ", Utilities.Charset.UTF_8),
  "R29vZ2xlIOOCsOODq+ODvOODlw==",
);
encoding.each<string>(
  "CONFIRMED",
  collabora,
  (text) => `base64Encode of ${text} without a charset takes it as US-ASCII`,
  (_sheet, _book, text) => Utilities.base64Encode(text),
  [
    ["Núñez", "Tj8/ZXo="],
    ["aéb", "YT9i"],
    ["€", "Pw=="],
    ["😀", "Pw=="],
  ],
);
encoding.refusesEach<null | undefined>(
  "CONFIRMED",
  collabora,
  () => "a charset that is given has to be one",
  () => Utilities.base64Encode("hi", null as unknown as GoogleAppsScript.Utilities.Charset),
  "Argument cannot be null: charset",
  "base64Encode",
  [null],
);
encoding.is(
  "CONFIRMED",
  measured,
  "base64DecodeWebSafe takes web-safe letters",
  () => Utilities.newBlob(Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe("~~~+/=???"))).getDataAsString(),
  "~~~+/=???",
);
encoding.each<string>(
  "CONFIRMED",
  collabora,
  (text) => `base64Decode of ${JSON.stringify(text)}: spaces do not count, nor does missing or further padding`,
  (_sheet, _book, text) => Utilities.base64Decode(text),
  [
    ["aGk=", [104, 105]],
    ["aGk", [104, 105]],
    ["aGk==", [104, 105]],
    ["aG k=", [104, 105]],
    ["aG\nk=", [104, 105]],
    ["/wB/gA==", [-1, 0, 127, -128]],
    ["", []],
  ],
);
encoding.refusesEach<string>(
  "CONFIRMED",
  collabora,
  (text) => `base64Decode of ${text}, which is no base64`,
  (_sheet, _book, text) => Utilities.base64Decode(text),
  "Could not decode string.",
  "base64Decode",
  ["not base64!", "_wB_gA==", "!!!!", "a"],
);
encoding.is(
  "CONFIRMED",
  collabora,
  "types and names of blobs that were told none",
  () => {
    const made = [
      Utilities.newBlob([1, 2, 3]),
      Utilities.newBlob("hello"),
      Utilities.newBlob("hello", null as unknown as string, "greet.txt"),
    ];
    return made.map((blob) => [blob.getContentType(), blob.getName()]);
  },
  [
    [null, null],
    ["text/plain", null],
    [null, "greet.txt"],
  ],
);

encoding.each<readonly [algorithm: "MD5" | "SHA_1" | "SHA_256", text: string, charset: "UTF_8" | "US_ASCII" | null]>(
  "CONFIRMED",
  measured,
  ([algorithm, text, charset]) => `computeDigest ${algorithm} of ${text}, ${charset ?? "no charset: as US_ASCII"}`,
  (_sheet, _book, [algorithm, text, charset]) => {
    const digest =
      charset === null
        ? Utilities.computeDigest(Utilities.DigestAlgorithm[algorithm], text)
        : Utilities.computeDigest(Utilities.DigestAlgorithm[algorithm], text, Utilities.Charset[charset]);
    return [digest.length, digest.slice(0, 6)];
  },
  [
    [
      ["MD5", "input to hash", "UTF_8"],
      [16, [-16, -20, -112, 64, -50, -47]],
    ],
    [
      ["SHA_1", "input to hash", "US_ASCII"],
      [20, [-94, -96, 117, 87, 84, -100]],
    ],
    [
      ["SHA_256", "input to hash", null],
      [32, [54, -72, -70, -64, 23, 78]],
    ],
    [
      ["MD5", "€🙂", "UTF_8"],
      [16, [-71, 89, 42, -99, 35, -63]],
    ],
    [
      ["MD5", "€🙂", "US_ASCII"],
      [16, [-22, 3, -4, -72, -60, 120]],
    ],
    [
      ["SHA_256", "€🙂", null],
      [32, [-30, 112, -82, -77, 71, -14]],
    ],
  ],
);
encoding.is(
  "CONFIRMED",
  measured,
  "computeDigest of bytes takes them as they are",
  () =>
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, Utilities.newBlob("€🙂").getBytes()).slice(0, 4).join(),
  "-19,-37,-55,-43",
);
encoding.is(
  "CONFIRMED",
  measured,
  "computeHmacSha256Signature: texts without a charset are US_ASCII",
  () => [
    Utilities.computeHmacSha256Signature("café", "€🙂").slice(0, 4).join(),
    Utilities.computeHmacSha256Signature("café", "€🙂", Utilities.Charset.UTF_8).slice(0, 4).join(),
    Utilities.computeHmacSha256Signature("this is my input", "my key - use a stronger one").slice(0, 4).join(),
  ],
  ["-125,73,-127,-128", "76,-16,35,99", "53,-75,-52,-25"],
);
encoding.is(
  "CONFIRMED",
  "DOCS MacAlgorithm.md",
  "computeHmacSignature with HMAC_SHA_256 is computeHmacSha256Signature",
  () =>
    String(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, "value", "key")) ===
    String(Utilities.computeHmacSha256Signature("value", "key")),
  true,
);
encoding.refuses(
  "CONFIRMED",
  measured,
  "a digest without an algorithm",
  () => (Utilities.computeDigest as unknown as (value: string) => unknown)("text"),
  "The parameters (",
  "computeDigest",
);
encoding.refuses(
  "CONFIRMED",
  measured,
  "a code of bytes with a text for its key",
  () => (Utilities.computeHmacSha256Signature as unknown as (value: number[], key: string) => unknown)([1], "key"),
  "The parameters (",
  "computeHmacSha256Signature",
);
encoding.refuses(
  "CONFIRMED",
  measured,
  "bytes that are none",
  () => Utilities.computeHmacSha256Signature(["x"] as unknown as number[], [1]),
  "Cannot convert ",
  "computeHmacSha256Signature",
);

encoding.is(
  "CONFIRMED",
  measured,
  "a blob of a text",
  () => {
    const blob = Utilities.newBlob("text");
    return [blob.getName(), blob.getContentType(), blob.getDataAsString(), blob.getBytes().join(), blob.isGoogleType()];
  },
  [null, "text/plain", "text", "116,101,120,116", false],
);
encoding.is(
  "CONFIRMED",
  "DOCS Blob.md",
  "a blob of bytes with its type and name",
  () => {
    const blob = Utilities.newBlob([-61, -79], "text/csv", "ñ.csv");
    return [blob.getName(), blob.getContentType(), blob.getDataAsString()];
  },
  ["ñ.csv", "text/csv", "ñ"],
);
encoding.is(
  "CONFIRMED",
  measured,
  "a copied blob is one of its own",
  () => {
    const first = Utilities.newBlob("one", "text/plain", "one.txt");
    const second = first.copyBlob().setName("two.txt").setDataFromString("two");
    return [first.getName(), first.getDataAsString(), second.getName(), second.getDataAsString()];
  },
  ["one.txt", "one", "two.txt", "two"],
);
encoding.is(
  "CONFIRMED",
  measured,
  "setContentTypeFromExtension and setBytes",
  () => {
    const blob = Utilities.newBlob("text", "application/pdf", "a.txt").setContentTypeFromExtension();
    return [blob.getContentType(), blob.setBytes([65, 66]).getDataAsString()];
  },
  ["text/plain", "AB"],
);
encoding.each<readonly [charset: string, bytes: number[]]>(
  "CONFIRMED",
  "DOCS Blob.md getDataAsString(charset); Java's charsets",
  ([charset, bytes]) => `bytes ${bytes.join()} read as ${charset}`,
  (_sheet, _book, [charset, bytes]) => Utilities.newBlob(bytes).getDataAsString(charset),
  [
    [["UTF-8", [-61, -79]], "ñ"],
    [["ISO-8859-1", [-15]], "ñ"],
    [["windows-1252", [-128]], "€"],
    [["UTF-16LE", [-15, 0]], "ñ"],
    [["UTF-16", [-2, -1, 0, -15]], "ñ"],
    [["Shift_JIS", [-125, 79]], "グ"],
  ],
);
encoding.is(
  "UNCERTAIN",
  "Java's String(bytes, UTF-8)",
  "a byte order mark stays in the text",
  () => Utilities.newBlob([-17, -69, -65, 97]).getDataAsString().length,
  2,
);
encoding.is(
  "CONFIRMED",
  "DOCS Blob.md setDataFromString(string, charset)",
  "a text written in another charset",
  () => Utilities.newBlob("").setDataFromString("ñ", "ISO-8859-1").getBytes(),
  [-15],
);
encoding.refuses(
  "UNCERTAIN",
  "reports",
  "getAs a type that nothing is converted to",
  () => Utilities.newBlob("a,b", "text/csv", "a.csv").getAs("image/png"),
  "Converting from text/csv to image/png is not supported.",
  "getAs",
);
encoding.is(
  "CONFIRMED",
  "DOCS Blob.md getAs(contentType): what follows the last full stop is taken for an extension and replaced",
  "getAs the type it has replaces the extension",
  () => Utilities.newBlob("text", "text/plain", "a.b.data").getAs("text/plain").getName(),
  "a.b.txt",
);

encoding.is(
  "CONFIRMED",
  measured,
  "zip and unzip",
  () => {
    const zipped = Utilities.zip([
      Utilities.newBlob("Núñez", "text/plain", "b0.txt"),
      Utilities.newBlob("two", "text/plain", "b1.txt"),
    ]);
    const files = Utilities.unzip(zipped).map((file) => [
      file.getName(),
      file.getContentType(),
      file.getDataAsString(),
    ]);
    return [zipped.getName(), zipped.getContentType(), files];
  },
  [
    "archive.zip",
    "application/zip",
    [
      ["b0.txt", "text/plain", "Núñez"],
      ["b1.txt", "text/plain", "two"],
    ],
  ],
);
encoding.is(
  "CONFIRMED",
  measured,
  "a zip with a name",
  () => Utilities.zip([Utilities.newBlob("x", "text/plain", "x.txt")], "y.zip").getName(),
  "y.zip",
);
encoding.is(
  "CONFIRMED",
  measured,
  "gzip and ungzip",
  () => {
    const packed = Utilities.gzip(Utilities.newBlob("text"));
    const unpacked = Utilities.ungzip(packed);
    const named = Utilities.ungzip(Utilities.gzip(Utilities.newBlob("text"), "named"));
    return [
      packed.getContentType(),
      packed.getName(),
      unpacked.getDataAsString(),
      unpacked.getContentType(),
      unpacked.getName(),
      named.getName(),
    ];
  },
  ["application/x-gzip", "archive.gz", "text", null, "archive", "named"],
);
encoding.is(
  "CONFIRMED",
  docs,
  "getUuid is a version 4 UUID, another one each time",
  () => {
    const uuid = Utilities.getUuid();
    return [
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid),
      uuid === Utilities.getUuid(),
    ];
  },
  [true, false],
);
