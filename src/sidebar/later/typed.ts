/** A field whose words outlive their view: nothing that was typed is lost by looking at something else, or by a question. */
import { usePage } from "../context";

/** `field` is the id of the element; `first` what stands in it until somebody types. */
export function useTyped(field: string, first = ""): readonly [text: string, set: (text: string) => void] {
  const { state, dispatch } = usePage();
  return [state.typed[field] ?? first, (text) => dispatch({ type: "typed", field, text })];
}
