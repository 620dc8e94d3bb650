/** What the sign-in page does in the browser: shows what is typed, and turns the ticks of the rule green. A page without it works all the same. */
export const signInScript = `"use strict";
for (const box of document.querySelectorAll("[data-show]")) {
  box.closest("label").hidden = false;
  const field = box.form.querySelector("input[type=password]");
  box.addEventListener("change", () => { field.type = box.checked ? "text" : "password"; });
}
const field = document.getElementById("newPassword");
if (field !== null) {
  const meets = {
    long: (text, tick) => [...text].length >= Number(tick.dataset.least) && !/\\s/u.test(text),
    letters: (text) => /[A-Z]/.test(text) && /[a-z]/.test(text),
    digit: (text) => /[0-9]/.test(text),
  };
  const look = () => {
    for (const tick of document.querySelectorAll("[data-tick]"))
      tick.classList.toggle("met", meets[tick.dataset.tick](field.value, tick));
  };
  field.addEventListener("input", look);
  look();
}
`;
