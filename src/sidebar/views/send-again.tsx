/** What the platform refused goes again as it is, when a person knows better (G-6): it may have been put right there. */
import { usePage } from "../context";
import { Button } from "../parts/button";

export function SendAgain({ rows, who }: { readonly rows: readonly number[]; readonly who: string }) {
  const { commands, texts } = usePage();
  const words = texts.review.sendAgain;
  return (
    <Button kind="link" label={`${words}: ${who}`} onClick={() => void commands.sendAgain(rows)}>
      {words}
    </Button>
  );
}
