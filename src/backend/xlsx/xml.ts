/**
 * XML of a stranger, told element by element while it comes in. There is no document type and so no entity but XML's own five and characters by their
 * number; nothing is held but the element that is open, and that may not be large.
 */
import { SaxesParser } from "saxes";
import { Unreadable } from "./unreadable";

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
      throw new Unreadable("a document type");
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

/** `between` is waited for after every piece: there is time to hand over what was found. */
export async function readXml(
  pieces: AsyncIterable<Buffer>,
  listener: XmlListener,
  between: () => Promise<void> = async () => undefined,
): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const xml = new Xml(listener);
  // Whatever its XML makes the parser or a listener throw is the file's fault.
  const blamed = (work: () => void) => {
    try {
      work();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable("not XML", { cause: error });
    }
  };
  for await (const piece of pieces) {
    blamed(() => xml.write(decoder.decode(piece, { stream: true })));
    await between();
  }
  blamed(() => {
    xml.write(decoder.decode());
    xml.end();
  });
  await between();
}
