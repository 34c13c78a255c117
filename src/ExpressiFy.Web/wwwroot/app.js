// Starts each component's script where the page has that component.
import { startFeedback } from "/Account/ConsentDialog.razor.js";
import { startMoodBar } from "/Home/MoodBar.razor.js";
import { startRows } from "/Home/TitleRows.razor.js";
import { startPhoto } from "/Home/Welcome.razor.js";
import { startLive } from "/Live/LivePanel.razor.js";
import { startSearch } from "/Start/StartPage.razor.js";

startFeedback(document);
const place = document.querySelector("[data-rows-place]");
const moods = document.querySelector("[data-mood-form]");
if (place) {
  const rows = startRows(place, document.querySelector("[data-offer]"));
  if (moods) {
    const mood = startMoodBar(moods, rows);
    const live = startLive(document.querySelector("#live"), document.querySelector("[data-camera-start]"), mood);
    startPhoto(document.querySelector("[data-photo-form]"), live, mood);
  }
}
startSearch(document.querySelector("[data-start]"));
