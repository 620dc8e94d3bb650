/** The page of the self-check (P-7): runs one check after the other, says what follows from each, and gives all of it as JSON. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import {
  type CheckResult,
  isScriptCheck,
  type Language,
  pageChecks,
  type ScriptCheck,
  type SelfCheck,
  scriptChecks,
  type Weight,
  weightOf,
} from "../../contract";
import { fill, selfCheckTexts } from "../../words";
import { copyText } from "../parts/copy";
import type { Server } from "../server-client";
import { CheckCard } from "./check-card";
import { clipboard, echo, offerFile, tryPrinting } from "./page-checks";

type Results = Readonly<Partial<Record<SelfCheck, CheckResult>>>;

interface About {
  readonly version: string;
  readonly service: string;
}

interface Properties {
  readonly server: Server;
  readonly locale: Language;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const inOrder = [...Object.keys(scriptChecks), ...Object.keys(pageChecks)] as readonly SelfCheck[];

function reportOf(results: Results, about: About | null, at: number): string {
  return JSON.stringify(
    {
      rollbook: about?.version ?? "",
      service: about?.service ?? "",
      at: new Date(at).toISOString(),
      browser: navigator.userAgent,
      checks: Object.fromEntries(
        inOrder.flatMap((check) => {
          const result = results[check];
          return result === undefined ? [] : [[check, { weight: weightOf(check, result.verdict), ...result }]];
        }),
      ),
    },
    null,
    2,
  );
}

export function SelfCheckPage({ server, locale: firstLocale, now }: Properties) {
  const [locale, setLocale] = useState(firstLocale);
  const [about, setAbout] = useState<About | null>(null);
  const [results, setResults] = useState<Results>({});
  const [running, setRunning] = useState<SelfCheck | null>(null);
  /** Why the add-on answers nothing at all: every check then ends in the same way, and this says what to do about it. */
  const [silent, setSilent] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const texts = selfCheckTexts(locale);

  useEffect(() => {
    void server.call("selfChecks", {}).then((answer) => {
      if (!answer.ok) return setSilent(answer.problem.message);
      setLocale(answer.data.locale);
      setAbout(answer.data);
    });
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const keep = (check: SelfCheck, result: CheckResult) => setResults((before) => ({ ...before, [check]: result }));

  async function look(check: ScriptCheck | "echo"): Promise<void> {
    setRunning(check);
    if (check === "echo") keep(check, await echo(server));
    else {
      const answer = await server.call("selfCheck", { check });
      keep(check, answer.ok ? answer.data : { verdict: "ended", facts: { problem: answer.problem.code } });
    }
    setRunning(null);
  }

  async function runAll(): Promise<void> {
    setResults({});
    // The click that begins it is what a browser asks for before it copies; one that never answers keeps nothing else waiting.
    void clipboard("Rollbook").then((result) => keep("clipboard", result));
    // One after another: two at a time would wait for each other's lock.
    for (const check of inOrder) if (isScriptCheck(check) || check === "echo") await look(check);
  }

  const done = inOrder.filter((check) => results[check] !== undefined);
  const count = (weight: Weight) =>
    done.filter((check) => weightOf(check, results[check]?.verdict ?? "") === weight).length;
  const report = reportOf(results, about, now());
  const isBusy = running !== null;
  return (
    <main>
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      {silent !== "" && <p role="alert">{silent}</p>}
      <p>
        <button type="button" class="button action" disabled={isBusy} onClick={() => void runAll()}>
          {done.length === 0 ? texts.run : texts.again}
        </button>
      </p>
      <p role="status" id="standing">
        {running !== null
          ? fill(texts.running, { title: texts.checks[running].title })
          : done.length > 0 && fill(texts.summary, { good: count("good"), other: count("other"), bad: count("bad") })}
      </p>
      {done.length > 0 && (
        <>
          <ul class="checks">
            {done.map((check) => (
              <CheckCard
                key={check}
                check={check}
                result={results[check] ?? { verdict: "", facts: {} }}
                locale={locale}
                onAgain={isBusy || !(isScriptCheck(check) || check === "echo") ? null : () => void look(check)}
              />
            ))}
          </ul>
          <h2>{texts.byHand}</h2>
          <p class="by-hand">
            <button
              type="button"
              class="button"
              onClick={() => {
                offerFile();
                setIsAsked(true);
              }}
            >
              {texts.tryDownload}
            </button>
            <button type="button" class="button" onClick={() => keep("print", tryPrinting())}>
              {texts.tryPrint}
            </button>
          </p>
          {isAsked && (
            <p class="by-hand">
              {texts.arrived}
              {(["arrived", "missing"] as const).map((verdict) => (
                <button
                  key={verdict}
                  type="button"
                  class="button"
                  onClick={() => {
                    keep("download", { verdict, facts: {} });
                    setIsAsked(false);
                  }}
                >
                  {verdict === "arrived" ? texts.yes : texts.no}
                </button>
              ))}
            </p>
          )}
          <h2>{texts.result}</h2>
          <p>
            <button type="button" class="button" onClick={() => void copyText(report).then(setCopied)}>
              {texts.copy}
            </button>
          </p>
          <p role="status">{copied !== null && (copied ? texts.copied : texts.notCopied)}</p>
          <textarea readOnly rows={10} aria-label={texts.result} value={report} spellcheck={false} />
        </>
      )}
    </main>
  );
}
