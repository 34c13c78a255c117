// Starts each component's script where the page has that component.
import { startFeedback } from "/Components/ConsentDialog.razor.js";
import { startLive } from "/Components/LivePanel.razor.js";
import { startMoodBar } from "/Components/MoodBar.razor.js";
import { startRows } from "/Components/TitleRows.razor.js";
import { startSearch } from "/Components/Pages/StartPage.razor.js";
import { startPhoto } from "/Components/Welcome.razor.js";

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
