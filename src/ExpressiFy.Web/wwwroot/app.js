// Starts each component's script where the page has that component.

import { startForms } from "/forms.js";
import { startMoodBar } from "/Home/MoodBar.razor.js";
import { startRows } from "/Home/TitleRows.razor.js";
import { startPhoto } from "/Home/Welcome.razor.js";
import { startFeedback } from "/Library/FeedbackToast.razor.js";
import { startLive } from "/Live/LivePanel.razor.js";
import { startPick } from "/Picks/PickSection.razor.js";
import { startSearch } from "/Start/StartPage.razor.js";
import { startCards } from "/Titles/TitleCard.razor.js";

startFeedback(document);
startForms(document, startContent);
startContent();

function startContent() {
  startSearch(document.querySelector("[data-start]"));
  const place = document.querySelector("[data-rows-place]");
  const moodForm = document.querySelector("[data-mood-form]");
  if (!place) return;
  const cards = startCards(place);
  if (moodForm) startHome(place, moodForm, cards);
}

function startHome(place, moodForm, cards) {
  const rows = startRows(place, document.querySelector("[data-offer]"), cards.watch);
  startPick(place, cards.watch);
  const mood = startMoodBar(moodForm, rows);
  const live = startLive(document.querySelector("#live"), document.querySelector("[data-camera-start]"), mood);
  startPhoto(document.querySelector("[data-photo-form]"), live, mood);
}
