// Starts what the first page has in common with the pages of a mood: rows, pick, the choices, and the camera.

import { startMoodBar } from "/Home/MoodBar.razor.js";
import { startNotices } from "/Home/ReadingNotice.razor.js";
import { startRows } from "/Home/TitleRows.razor.js";
import { startPick } from "/Picks/PickSection.razor.js";
import { startCards } from "/Titles/TitleCard.razor.js";

// The rows that a camera's page had when it was left. No address has them, and whoever comes back finds them again.
let kept = [];

/** @param signal is aborted when the page is left */
export function startHome(home, signal) {
  startNotices(document.querySelector("main"));
  const place = document.querySelector("#rows");
  keepRows(place, signal);
  const cards = startCards(place, signal);
  const rows = startRows(place, document.querySelector("[data-offer]"), cards.watch, signal);
  startPick(place, cards.watch);
  const mood = startMoodBar(home, rows);
  const stage = createStage(document.querySelector("#live"), mood, signal);
  const camera = document.querySelector("[data-camera-start]");
  if (camera) {
    camera.disabled = false;
    camera.addEventListener("click", stage.open);
  }
  const photo = document.querySelector("[data-photo-form]");
  if (photo) whenIdle(() => openPhoto(photo, stage, mood, signal));
}

/** Until it is there, the browser sends the form. */
async function openPhoto(form, stage, mood, signal) {
  const { startPhoto } = await import("/Home/PhotoForm.razor.js");
  if (!signal.aborted) startPhoto(form, stage, mood, signal);
}

/** What reads a photo comes when one is sent; without it, the browser sends the form. */
function startPhoto(form, stage, mood, signal) {
  form?.addEventListener("submit", event => {
    event.preventDefault();
    import("/Home/PhotoForm.razor.js").then(
      ({ sendPhoto }) => sendPhoto(form, stage, mood, signal),
      () => form.submit(),
    );
  });
}

/** The stage and all that reads a camera are a fifth of the scripts: they come after the first view. */
function createStage(panel, mood, signal) {
  const load = () => import("/Live/LivePanel.razor.js");
  let started = null;

  async function start() {
    started ??= load().then(({ startLive }) => startLive(panel, mood, signal));
    return await started;
  }

  if (isCameraOn() || !panel.hidden) start();
  else whenIdle(load);
  return {
    open: async () => (await start()).open(),
    showPhoto: async (picture, reading) => (await start()).showPhoto(picture, reading),
  };
}

function keepRows(place, signal) {
  if (!location.search && isCameraOn() && kept.length) place.replaceChildren(...kept);
  signal.addEventListener("abort", () => {
    const isOfCamera = isCameraOn() && place.querySelector("[data-rows]")?.dataset.shares;
    kept = isOfCamera ? [...place.childNodes] : [];
  });
}

const isCameraOn = () => document.querySelector("[data-camera-pill][data-on]") !== null;

function whenIdle(action) {
  if ("requestIdleCallback" in window) requestIdleCallback(action);
  else setTimeout(action, 1000);
}
