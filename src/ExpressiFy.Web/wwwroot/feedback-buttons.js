// Shows feedback on a title before the server has answered.

/** Sets a button to on or off, with what follows from it for the title. */
export function setPressed(button, on) {
  button.setAttribute("aria-pressed", on);
  // Without script the next press sends the opposite.
  button.value = button.value.replace(/ (on|off) /, on ? " off " : " on ");
  if (on) releaseOthers(button);
  if (button.dataset.say === "hide") button.closest("[data-title-id]").toggleAttribute("data-hidden", on);
}

export const isPressed = button => button.getAttribute("aria-pressed") === "true";

/** The button, with those of which only one can be on: the answers to how a title left one, and the stars. */
export function groupOf(button) {
  const { left, stars, say } = button.dataset;
  return left || stars ? [...button.parentElement.querySelectorAll(`[data-say="${say}"]`)] : [button];
}

function releaseOthers(button) {
  for (const other of groupOf(button)) {
    if (other !== button && isPressed(other)) setPressed(other, false);
  }
}
