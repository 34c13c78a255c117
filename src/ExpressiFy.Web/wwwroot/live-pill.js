// The pill in the head of every page while the camera is on: that it is, what it reads, and how to stop it.

import { adjectiveOf } from "/live-moods.js";
import * as texts from "/live-texts.js";

const goodbye = 5000; // milliseconds for which it is said that the camera is off

/** @param camera `changes`, `now()` and `stop()` of live.js */
export function startPill({ changes, now, stop }) {
  const pill = document.querySelector("[data-camera-pill]");
  const words = pill.querySelector("[data-pill-words]");
  const button = pill.querySelector("[data-pill-stop]");
  let wasOn = false;
  let timer = 0;

  button.addEventListener("click", () => {
    stop();
    document.querySelector("main").focus({ preventScroll: true });
  });
  changes.addEventListener("state", show);
  changes.addEventListener("reading", show);

  function show() {
    const { isOn, state, reply, mood } = now();
    if (isOn) {
      const seen = reply?.mood ? mood : null;
      pill.dataset.mood = seen?.expression ?? "neutral";
      pill.toggleAttribute("data-sees", Boolean(seen));
      say(seen ? texts.looks(adjectiveOf(seen.expression)) : texts.pillOf(state));
    } else if (wasOn) {
      say(texts.cameraOff);
      timer = setTimeout(() => {
        pill.hidden = true;
      }, goodbye);
    }
    if (isOn === wasOn) return;
    wasOn = isOn;
    if (isOn) {
      clearTimeout(timer);
      pill.hidden = false;
    }
    button.hidden = !isOn;
    pill.toggleAttribute("data-on", isOn);
  }

  // Screen readers hear of changes only, and those of a page that shows the camera are said there.
  function say(text) {
    if (words.textContent !== text) words.textContent = text;
  }
}
