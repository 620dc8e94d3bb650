/** Copies what support needs; it is shown first, so that everybody can see that nothing personal is in it. */
import { useState } from "preact/hooks";
import { useStartingPage } from "../context";
import { Button } from "../parts/button";
import { copyText } from "../parts/copy";

export function SupportBundle() {
  const { commands, texts } = useStartingPage();
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const bundle = await commands.supportBundle();
    setText(bundle);
    setCopied(bundle === null ? null : await copyText(bundle));
  };
  return (
    <>
      <h3>{texts.support.title}</h3>
      <p class="hint">{texts.support.hint}</p>
      <p>
        <Button onClick={() => void copy()}>{texts.support.copy}</Button>
      </p>
      <p role="status" class="small">
        {copied !== null && (copied ? texts.support.copied : texts.problem.copyFailed)}
      </p>
      {text !== null && (
        <textarea class="bundle" readOnly rows={8} aria-label={texts.support.title} value={text} spellcheck={false} />
      )}
    </>
  );
}
