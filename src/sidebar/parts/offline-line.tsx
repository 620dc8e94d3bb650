/** One line while the service is not reached: what is on show is what was last fetched, and nothing is lost. */
import { usePage } from "../context";
import { Button } from "./button";
import { Icon } from "./icons";

export function OfflineLine() {
  const { state, commands, texts } = usePage();
  // A notice says the same at greater length.
  if (state.connection !== "offline" || state.notice !== null) return null;
  return (
    <p class="offline-line" role="status">
      <Icon name="warning" /> {texts.problem.offlineShort}{" "}
      <Button kind="link" onClick={() => void commands.refreshHistory()}>
        {texts.tryAgain}
      </Button>
    </p>
  );
}
