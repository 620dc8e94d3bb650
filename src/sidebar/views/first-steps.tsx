/** The first time: three short steps and nothing else. */
import { usePage } from "../context";
import { Heading } from "../parts/heading";
import { Icon } from "../parts/icons";

export function FirstSteps() {
  const { state, texts } = usePage();
  const { steps } = texts;
  const at = state.schoolId === null ? 0 : 1;
  const all = [
    { title: steps.choose, how: steps.chooseHow },
    { title: steps.pull, how: steps.pullHow },
    { title: steps.edit, how: steps.editHow },
  ];
  return (
    <>
      <Heading>{steps.title}</Heading>
      <ol class="steps">
        {all.map(({ title, how }, step) => (
          <li
            key={title}
            class={step < at ? "done" : step === at ? "current" : ""}
            aria-current={step === at && "step"}
          >
            <span class="number" aria-hidden="true">
              {step < at ? <Icon name="check" /> : step + 1}
            </span>
            <div>
              <b>{title}</b>
              {step < at && <span class="hidden"> ({steps.done})</span>}
              {step >= at && <p>{how}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
