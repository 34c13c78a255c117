// Starts what the first page has in common with the pages of a mood: rows, pick, the choices, and the camera.

import { startMoodBar } from "/Home/MoodBar.razor.js";
import { sendPhoto } from "/Home/PhotoForm.razor.js";
import { startNotices } from "/Home/ReadingNotice.razor.js";
import { startRows } from "/Home/TitleRows.razor.js";
import { startLive } from "/Live/LivePanel.razor.js";
import * as live from "/live.js";
import { startPick } from "/Picks/PickSection.razor.js";
import { placeOf, startPlaces } from "/reading-place.js";
import { startCards } from "/Titles/TitleCard.razor.js";

// The rows that a camera's page had when it was left. No address has them, and whoever comes back finds them again.
let kept = [];

/** @param signal is aborted when the page is left */
export function startHome(home, signal) {
  startNotices(document.querySelector("main"));
  startPlaces(document.querySelector("main"));
  const place = document.querySelector("#rows");
  keepRows(place, signal);
  const cards = startCards(place, signal);
  const rows = startRows(place, document.querySelector("[data-offer]"), cards.watch, signal);
  startPick(place, cards.watch);
  const mood = startMoodBar(home, rows, signal);
  const stage = startLive(document.querySelector("#live"), mood, signal);
  const camera = document.querySelector("[data-camera-start]");
  if (camera) {
    camera.disabled = false;
    camera.addEventListener("click", () => {
      const notice = camera.closest("dialog");
      notice.close(); // which gives the focus back, before the stage takes it
      stage.open(placeOf(notice));
    });
  }
  document.querySelector("[data-photo-form]")?.addEventListener("submit", event => {
    event.preventDefault();
    sendPhoto(event.target, stage, mood, signal);
  });
}

function keepRows(place, signal) {
  if (!location.search && live.now().isOn && kept.length) place.replaceChildren(...kept);
  signal.addEventListener("abort", () => {
    const isOfCamera = live.now().isOn && place.querySelector("[data-rows]")?.dataset.shares;
    kept = isOfCamera ? [...place.childNodes] : [];
  });
}
