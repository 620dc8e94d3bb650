/** What no upload does, as a text to be sent by whoever asks for it (B-14): shown, copied, and noted as sent in three steps, because nothing is sent from here. */
import type { TransferLine } from "../../contract";
import { counted, transferRequest } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";

export function TransferRequest({ lines }: { readonly lines: readonly TransferLine[] }) {
  const { commands, texts } = usePage();
  const words = texts.transfers;
  const asked = lines.filter(({ ask }) => ask !== undefined);
  const text = transferRequest(asked, words.request);
  if (text === "") return null;
  const fresh = asked.filter(({ state }) => state !== "requested" && state !== "adrift");
  return (
    <>
      <h3>{words.requestTitle}</h3>
      <p class="hint">{words.requestHint}</p>
      <textarea class="request" readOnly rows={8} aria-label={words.requestTitle} value={text} />
      <div class="buttons">
        <Button onClick={() => void commands.copyRequest(text)}>{words.copy}</Button>
        {fresh.length > 0 && (
          <Button onClick={() => void commands.settleTransfers(fresh, "requested")}>
            {counted(words.sent, fresh.length)}
          </Button>
        )}
      </div>
    </>
  );
}
