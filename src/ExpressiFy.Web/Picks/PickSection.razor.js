// Swaps the pick in place: "Not this one" brings the next, an alternative takes its place. The new title is said, the
// focus stays, and what was passed over can be taken back.

import { isBare } from "/keys.js";
import { foreignAnswer, postJson, RequestProblem, readPart, request } from "/requests.js";

/**
 * @param place has the rows with the pick, and is filled anew with them
 * @param watch adds metadata to the cards of an element; see TitleCard.razor.js
 */
export function startPick(place, watch) {
  let isBusy = false;

  place.addEventListener("submit", event => {
    const form = event.target.closest("[data-pass]");
    if (!form) return;
    event.preventDefault();
    pass(form);
  });
  place.addEventListener("click", event => {
    const link = event.target.closest("[data-alternative]");
    if (!link || !isBare(event)) return;
    event.preventDefault();
    take(link);
  });

  async function pass(form) {
    const old = pickOf(form);
    const name = nameOf(old).textContent;
    const body = new URLSearchParams(new FormData(form));
    body.set("part", "pick");
    const next = await load(form.action, { method: "POST", body }, form.querySelector("button"), () => pass(form));
    if (!next) return;
    show(old, next);
    const origin = buttonOf(next) ?? nameOf(next);
    origin.focus();
    const isStored = next.dataset.stored !== undefined;
    const note = isStored ? "" : " – only for this visit, not stored";
    notify(origin, `Not this one: ${name}${note}`, "Undo", () => undo(old, next, isStored));
  }

  async function take(link) {
    const old = pickOf(link);
    const next = await load(link.dataset.alternative, optionsFor(old), link, () => take(link));
    if (!next) return;
    show(old, next);
    nameOf(next).focus();
  }

  async function undo(old, next, isStored) {
    try {
      if (isStored) await request("/api/v1/feedback", withdrawal(old.dataset.titleId), response => response.text());
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      const message = `That could not be taken back. ${error.message}`;
      notify(buttonOf(next), message, "Try again", () => undo(old, next, isStored));
      return;
    }
    if (!next.isConnected) return; // the rows, with the pick, are for another mood by now
    show(next, old);
    buttonOf(old).focus();
  }

  /** The next pick; null while another is on its way, when none came, and when the rows have changed meanwhile. */
  async function load(address, options, origin, again) {
    if (isBusy) return null;
    isBusy = true;
    try {
      const next = await request(address, options, readPick);
      return origin.isConnected ? next : null;
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      if (origin.isConnected) notify(origin, `The next title did not come. ${error.message}`, "Try again", again);
      return null;
    } finally {
      isBusy = false;
    }
  }

  function show(old, next) {
    old.replaceWith(next);
    // A title stands once on the page.
    for (const card of place.querySelectorAll(`.card[data-title-id="${next.dataset.titleId}"]`)) card.remove();
    keepAddress(next);
    const reason = next.querySelector(".reason")?.textContent ?? "";
    place.querySelector("[data-pick-news]").textContent = `${nameOf(next).textContent}. ${reason}`;
    watch(place);
  }

  // What a visitor without a profile passed over is in the addresses alone, and so is an alternative that was taken.
  function keepAddress(pick) {
    const { passed, taken, titleId } = pick.dataset;
    const rows = place.querySelector("[data-rows]");
    const query = withPassed(new URLSearchParams(rows.dataset.query), passed);
    if (taken === undefined) query.delete("pick");
    else query.set("pick", titleId);
    rows.dataset.query = query;
    for (const link of place.querySelectorAll("[data-reload]")) {
      const name = link.href ? "href" : "formAction";
      const address = new URL(link[name]);
      address.search = withPassed(address.searchParams, passed);
      link[name] = address.href;
    }
    rows.dispatchEvent(new CustomEvent("expressify:pick", { bubbles: true }));
  }
}

const pickOf = element => element.closest("[data-pick]");
const nameOf = pick => pick.querySelector("[data-pick-name]");
const buttonOf = pick => pick.querySelector("[data-pass] button");

/** A pick for a reading is asked for with its shares, which no address has. */
function optionsFor(pick) {
  const body = new URLSearchParams(new FormData(pick.querySelector("[data-pass]")));
  body.delete("title");
  return body.has("shares") ? { method: "POST", body } : {};
}

function withPassed(query, passed) {
  if (passed) query.set("passed", passed);
  else query.delete("passed");
  return query;
}

async function readPick(response) {
  const pick = (await readPart(response)).querySelector("[data-pick]");
  if (!pick) throw foreignAnswer();
  return pick;
}

const withdrawal = titleId => postJson({ titleId, kind: "passed", on: false });

/** Shows a notice with a button; see FeedbackToast.razor.js. */
function notify(origin, message, label, action) {
  document.dispatchEvent(new CustomEvent("expressify:notice", { detail: { origin, message, label, action } }));
}
