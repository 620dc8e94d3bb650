/**
 * A page of the script in its frame. The frame has no origin of its own and not ours: the script's page reaches nothing of this page, as in
 * Google's. It may only send messages, and those are parsed here.
 */
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { focusGrid } from "../focus";
import { callScript } from "../state/script";
import type { WindowState } from "../state/window-state";
import { type FrameAnswer, withGoogleScript } from "./google-script";

/** What Google allows such a page, but for its own origin (facts: apps-script 7). */
const sandbox = "allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads";

interface Props {
  readonly state: WindowState;
  readonly title: string;
  readonly html: string;
  readonly close: () => void;
  readonly resize?: (size: { readonly width?: number; readonly height?: number }) => void;
}

export function ScriptFrame({ state, title, html, close, resize }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const source = useMemo(() => withGoogleScript(html), [html]);
  // Together with the frame, not after the next drawing: on a busy machine the frame's page, which asks as soon as it is there, is faster, and what it asked
  // was heard by nobody and never answered.
  useLayoutEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      const answerTo = frame.current.contentWindow;
      const message: unknown = event.data;
      if (typeof message !== "object" || message === null || !("rollbookFrame" in message)) return;
      switch (message.rollbookFrame) {
        case "call": {
          if (!("id" in message && "functionName" in message && "args" in message)) return;
          const { id, functionName, args } = message;
          if (typeof id !== "number" || typeof functionName !== "string" || !Array.isArray(args)) return;
          void callScript(state, functionName, args).then(({ value, error }) => {
            const answer: FrameAnswer =
              error === undefined ? { rollbookAnswer: id, value } : { rollbookAnswer: id, error: error.message };
            // The frame has no origin that could be named.
            answerTo?.postMessage(answer, "*");
          });
          return;
        }
        case "close":
          close();
          return;
        case "focus":
          focusGrid();
          return;
        case "size":
          resize?.({
            ...("width" in message && typeof message.width === "number" ? { width: message.width } : {}),
            ...("height" in message && typeof message.height === "number" ? { height: message.height } : {}),
          });
          return;
      }
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, [state, close]);
  return <iframe ref={frame} class="script-frame" title={title} sandbox={sandbox} srcdoc={source} />;
}
