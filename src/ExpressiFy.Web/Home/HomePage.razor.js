// Starts what the first page has in common with the pages of a mood: rows, pick, the form for the mood, and the camera.

import { startMoodBar } from "/Home/MoodBar.razor.js";
import { startRows } from "/Home/TitleRows.razor.js";
import { startPhoto } from "/Home/Welcome.razor.js";
import { startLive } from "/Live/LivePanel.razor.js";
import { startPick } from "/Picks/PickSection.razor.js";
import { startCards } from "/Titles/TitleCard.razor.js";

/** @param signal is aborted when the page is left */
export function startHome(moodForm, signal) {
  const place = document.querySelector("#rows");
  const cards = startCards(place, signal);
  const rows = startRows(place, document.querySelector("[data-offer]"), cards.watch, signal);
  startPick(place, cards.watch);
  const mood = startMoodBar(moodForm, rows);
  const camera = document.querySelector("[data-camera-start]");
  const live = startLive(document.querySelector("#live"), camera, mood, signal);
  startPhoto(document.querySelector("[data-photo-form]"), live, mood, signal);
}
