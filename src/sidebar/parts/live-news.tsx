/** What a screen reader hears when something finished: polite, one sentence, nothing that is only on its way. */
import { useStartingPage } from "../context";

export function LiveNews() {
  const { state } = useStartingPage();
  return (
    <div class="hidden" role="status" aria-live="polite">
      <span key={state.news.number}>{state.news.text}</span>
    </div>
  );
}
