// Shows feedback on a card before the server has answered.

/** Sets a button to on or off, with what follows from it on the card. */
export function setPressed(button, on) {
  const card = button.closest("[data-title-id]");
  button.setAttribute("aria-pressed", on);
  // Without script the next press sends the opposite.
  button.value = button.value.replace(/ (on|off) /, on ? " off " : " on ");
  if (on && button.dataset.left) releaseOthers(button);
  // Whoever has just seen a title can say how it left them.
  if (button.dataset.say === "seen") card.querySelector("[data-after]").hidden = !on;
  if (button.dataset.say === "hide") card.toggleAttribute("data-hidden", on);
}

export const isPressed = button => button.getAttribute("aria-pressed") === "true";

/** The button, with those of which only one can be on. */
export function groupOf(button) {
  return button.dataset.left ? [...button.parentElement.querySelectorAll("[data-left]")] : [button];
}

function releaseOthers(button) {
  for (const other of groupOf(button)) {
    if (other !== button && isPressed(other)) setPressed(other, false);
  }
}
