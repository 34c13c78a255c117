// The strip below the stage: offers once to read against the visitor's own neutral face, says how that goes, and gives
// the general reading back. It keeps its place, so that nothing moves.

import * as live from "/live.js";
import * as texts from "/live-texts.js";

let isOffered = false; // in this visit; not again when the camera is opened again

export function createNeutral(panel) {
  const strip = panel.parentElement.querySelector("[data-neutral]");
  const [words, use, back] = ["words", "use", "back"].map(name => strip.querySelector(`[data-neutral-${name}]`));
  let step = "";
  let awaited = null; // a command that the next readings may not know of yet

  use.addEventListener("click", () => {
    send("start");
    show("collecting", 0);
  });
  back.addEventListener("click", () => {
    if (step === "collecting" || step === "own") send("clear");
    show("general");
    use.focus();
  });

  function send(baseline) {
    isOffered = true;
    awaited = baseline;
    live.command({ baseline });
  }

  function show(next, share = 0) {
    step = next;
    const { said, usesOwn, back: backLabel } = texts.neutral(step, share);
    if (words.textContent !== said) words.textContent = said;
    use.hidden = step === "own";
    use.disabled = step === "collecting";
    use.textContent = usesOwn;
    back.hidden = !backLabel;
    back.textContent = backLabel;
    if (step !== "offer") isOffered = true;
  }

  return {
    /** With the camera, not with a photo. */
    setShown(isShown) {
      strip.hidden = !isShown;
    },

    /** Whether the camera is on, and whether what is sent reaches the server. */
    setOn(isOn, isConnected) {
      strip.toggleAttribute("data-idle", !isOn);
      awaited = null;
      if (!isOn) step = "";
      else if (!step) show(isOffered ? "general" : "offer");
      use.disabled = !isConnected || step === "collecting";
      back.disabled = !isConnected;
    },

    /** @param reply of the server; see docs/http.md */
    showReading({ baseline, baselineProblem }) {
      const isKnown = baseline !== undefined;
      if (awaited && isKnown !== (awaited === "start")) return;
      awaited = null;
      if (isKnown) show(baseline < 1 ? "collecting" : "own", baseline);
      else if (baselineProblem) show(baselineProblem);
      else if (step === "own" || step === "collecting") show("other");
    },
  };
}
