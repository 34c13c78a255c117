// Hands the faces that the camera sees to the form for a group: the mood of each, from left to right as in the mirror,
// in the body of the form and in no address.

import * as live from "/live.js";
import { replaceAddress } from "/page-history.js";

const askedFor = "#faces"; // of the address by which the stage leads here: the list is asked for at once

/** @param form has a button and is hidden until faces are in view */
export function startGroup(form, signal) {
  if (!live.now().isOn) return;
  form.dataset.send = "";
  live.changes.addEventListener("reading", show, { signal });
  live.changes.addEventListener("state", show, { signal });
  show();

  function show() {
    const moods = live
      .faces()
      .toSorted((one, other) => other.box.x - one.box.x)
      .map(face => face.mood.expression);
    form.hidden = moods.length === 0;
    showFields(form, moods);
    if (moods.length < 2 || location.hash !== askedFor) return;
    replaceAddress(location.pathname);
    form.requestSubmit(form.querySelector("button"));
  }
}

function showFields(form, moods) {
  const fields = [...form.querySelectorAll("input[name=face]")];
  if (fields.map(field => field.value).join() === moods.join()) return;
  for (const field of fields) field.remove();
  for (const value of moods) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "face", value }));
  }
}
