/**
 * XML of a stranger, told element by element while it comes in. There is no document type and so no entity but XML's own five and characters by their
 * number; nothing is held but the element that is open, and that may not be large.
 */
import { SaxesParser } from "saxes";
import { bare, Unreadable } from "../fault";

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: x:row is row. */
export interface XmlListener {
  /** `empty`: it closes itself, like <v/>. */
  open?(name: string, parent: string, attributes: Attributes, empty: boolean): void;
  /** In pieces, if there is a comment in between. */
  text?(text: string, element: string, parent: string): void;
  close?(name: string, parent: string): void;
}

const depthAtMost = 100;
/** One text, comment or tag. A cell of Excel holds 32,767 characters. */
const charactersAtMost = 1024 * 1024;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** An attribute that may have any prefix, as r:id. */
export function prefixed(attributes: Attributes, wanted: string): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(`:${wanted}`))?.[1] ?? attributes[wanted];
}

class Xml {
  private readonly parser = new SaxesParser({ position: false, xmlns: false });
  private readonly path: string[] = [];
  /** Characters that came in since something was told. */
  private silent = 0;

  constructor(listener: XmlListener) {
    const parser = this.parser;
    const path = this.path;
    const text = (characters: string) => {
      this.silent = 0;
      listener.text?.(characters, path.at(-1) ?? "", path.at(-2) ?? "");
    };
    parser.on("doctype", () => {
      throw new Unreadable("a document type", bare("file.doctype"));
    });
    parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
      this.silent = 0;
      const local = localName(name);
      listener.open?.(local, path.at(-1) ?? "", attributes, isSelfClosing);
      if (path.push(local) > depthAtMost) throw new Unreadable("too deep");
    });
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("closetag", () => {
      this.silent = 0;
      const local = path.pop() ?? "";
      listener.close?.(local, path.at(-1) ?? "");
    });
  }

  write(piece: string): void {
    this.parser.write(piece);
    this.silent += piece.length;
    if (this.silent > charactersAtMost) throw new Unreadable("too long");
  }

  end(): void {
    this.parser.close();
  }
}

/** Two bytes at the front tell UTF-16, which XML may be written in as well. */
function decoderOf(first: Uint8Array): InstanceType<typeof TextDecoder> {
  const utf16 =
    first[0] === 0xff && first[1] === 0xfe ? "utf-16le" : first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8", { fatal: true });
}

/** Step by step: after every piece there is time to hand over what was found, or to stop. */
export function* readXmlInSteps(pieces: Iterable<Uint8Array>, listener: XmlListener): Generator<void> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const xml = new Xml(listener);
  // Whatever its XML makes the parser or a listener throw is the file's fault.
  const blamed = (work: () => void) => {
    try {
      work();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable("not XML", undefined, { cause: error });
    }
  };
  for (const piece of pieces) {
    decoder ??= decoderOf(piece);
    const decoding = decoder;
    blamed(() => xml.write(decoding.decode(piece, { stream: true })));
    yield;
  }
  blamed(() => {
    xml.write(decoder?.decode() ?? "");
    xml.end();
  });
  yield;
}

export function readXml(pieces: Iterable<Uint8Array>, listener: XmlListener): void {
  for (const _ of readXmlInSteps(pieces, listener));
}
