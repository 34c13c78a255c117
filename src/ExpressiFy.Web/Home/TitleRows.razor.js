// Replaces the rows when the mood changes, but not while the visitor uses them. Rows that do not come are said, and can
// be tried again: until then the old ones stay, with all that says what they are for.

import { isBare } from "/keys.js";
import { isFarMove } from "/mood-shares.js";
import { createProblem } from "/problem.js";
import { foreignAnswer, postJson, RequestProblem, readPart, request } from "/requests.js";

const aimsWithoutStart = ["browse", "surprise"];

/**
 * A choice is what rows are asked for: an object with the `query` of their address, and with the `reading` of a camera
 * or a photo ({ expression, shares }) that is sent beside it, or null.
 * @param offer the element that offers new rows
 * @param watch adds metadata to the cards of an element; see TitleCard.razor.js
 * @param signal is aborted when the page is left
 */
export function startRows(place, offer, watch, signal) {
  const problem = createProblem(notice => place.before(notice));
  let owner = null; // whom the mood bar follows; see handle
  let pending = null; // the choice whose rows are on their way, and how to stop them
  let offered = null;
  let failed = null;
  // Whether the pointer has moved over the rows that are shown: one that rests where a dialog was, or where the rows
  // have come, is no hand that reaches for them.
  let isPointed = false;

  place.addEventListener("pointermove", ({ movementX, movementY }) => {
    isPointed ||= movementX !== 0 || movementY !== 0;
  });
  place.addEventListener("click", event => {
    const link = event.target.closest("[data-reload]");
    if (!link || !isBare(event)) return;
    event.preventDefault();
    load(owner.choiceOf(new URL(link.href ?? link.formAction).searchParams));
  });
  offer.querySelector("[data-offer-take]").addEventListener("click", () => {
    if (offered) take(offered);
    place.querySelector("h2")?.scrollIntoView({ block: "nearest" });
  });
  addEventListener("online", retry, { signal });
  document.addEventListener("expressify:connected", retry, { signal });
  signal.addEventListener("abort", cancel);

  /** Shows the rows of a choice when the visitor asked for them or does not use the old ones; offers them otherwise. */
  function show(choice, isAsked) {
    if (signal.aborted) return;
    const isFor = other => keyOf(choice, isAsked) === keyOf(other, isAsked) && !isMoved(choice, other);
    if (isFor(shown()) && !shown().isTonight) {
      cancel();
      owner.onShown(choice);
    } else if (pending && isFor(pending.choice)) {
      pending.choice = choice;
    } else if (isInUse() && !isAsked) {
      offered = choice;
      offer.hidden = false;
    } else {
      load(choice);
    }
  }

  function isInUse() {
    if (!rowsOf(place)) return false;
    if (place.contains(document.activeElement) || place.querySelector("[data-playing]")) return true;
    return isPointed && place.matches(":hover");
  }

  function take(choice) {
    owner.onTaken(choice);
    load(choice);
  }

  function retry() {
    if (failed && (shown().isTonight || !isInUse())) take(failed);
  }

  /** Stops what is on its way, and withdraws what is offered or failed. */
  function cancel() {
    pending?.controller.abort();
    finish();
    offered = null;
    failed = null;
    offer.hidden = true;
    problem.hide();
  }

  function finish() {
    pending = null;
    place.setAttribute("aria-busy", "false");
  }

  async function load(choice) {
    cancel();
    if (signal.aborted) return;
    const current = { choice, controller: new AbortController() };
    pending = current;
    place.setAttribute("aria-busy", "true");
    try {
      const options = { ...bodyOf(choice), signal: current.controller.signal };
      const rows = await request(`/rows?${choice.query}`, options, readRows);
      if (pending !== current) return;
      finish();
      replace(rows);
      owner.onShown(current.choice);
    } catch (error) {
      if (pending !== current) return; // the visitor has chosen something else meanwhile
      if (!(error instanceof RequestProblem)) throw error;
      finish();
      failed = current.choice;
      owner.onFailed();
      problem.show(`The new titles did not come. ${error.message} Below is still the list from before.`, () =>
        take(failed),
      );
    }
  }

  function replace(rows) {
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(rows);
    isPointed = false;
    if (hadFocus) focus(place.querySelector("h2"));
    watch(place);
  }

  /** What is shown: query, reading or null, mood, aim, heading, name of the tab, and whether no mood was known yet. */
  function shown() {
    const { query = "", expression = "", shares, aim, heading, tab, tonight } = rowsOf(place)?.dataset ?? {};
    return {
      query: new URLSearchParams(query),
      reading: shares ? { expression, shares: JSON.parse(shares) } : null,
      isTonight: tonight !== undefined,
      ...{ expression, aim, heading, tab },
    };
  }

  return {
    show,
    load,
    cancel,
    shown,

    /**
     * Tells a mood bar what becomes of choices: `onShown(choice)`, `onFailed()` when the rows stay as they were,
     * `onTaken(choice)` when the visitor takes one that was offered or failed; `choiceOf(query)` makes one of a link.
     */
    handle(handlers) {
      owner = handlers;
    },
  };
}

const rowsOf = place => place.querySelector("[data-rows]");

/** A mood that was read is not in the address, which is kept and logged. */
const bodyOf = ({ reading }) => (reading ? postJson(reading) : {});

/** Whether two choices of one query are for readings that differ. */
function isMoved(choice, other) {
  return (
    !aimsWithoutStart.includes(choice.query.get("aim")) && isFarMove(choice.reading?.shares, other.reading?.shares)
  );
}

async function readRows(response) {
  const rows = await readPart(response);
  if (!rows.querySelector("[data-rows]")) throw foreignAnswer();
  return rows;
}

/** Equal for choices that have the same rows but for the seed; exactly so, with all that is said of them. */
function keyOf({ query, reading }, isExact) {
  const parts = new URLSearchParams(query);
  parts.delete("seed");
  if (reading && !parts.has("expression")) parts.set("read", reading.expression);
  if (!isExact && aimsWithoutStart.includes(parts.get("aim")))
    for (const name of ["expression", "read"]) parts.delete(name);
  parts.sort();
  return parts.toString();
}

function focus(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
