/** How far the new people are compared with the district's other schools (B-11), and why not, where they could not be. It holds nobody up. */
import { counted } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { problemWords } from "../problem-words";

export function DistrictLine() {
  const { state, commands, texts } = usePage();
  const { asking, problem } = state.district;
  const { askingDistrict, notAsked, notNamed, notAskedUpload, askAgain } = texts.review;
  if (asking > 0)
    return (
      <p class="hint" role="status">
        {counted(askingDistrict, asking)}
      </p>
    );
  if (problem === null) return null;
  const unasked = state.review?.unasked ?? 0;
  return (
    <div role="status">
      <p class="reason amber">
        <Icon name="warning" />{" "}
        <span>
          {unasked > 0 ? counted(notAsked, unasked) : notNamed} {problemWords(problem, state.locale).first}{" "}
          {unasked > 0 && notAskedUpload}
        </span>
      </p>
      <Button kind="link" onClick={() => void commands.askDistrict()}>
        {askAgain}
      </Button>
    </div>
  );
}
