// Decides what the rows are for: the mood that the visitor named, else the one that a camera or a photo reads, and the
// aim. The query is the state of the page and its address; a mood that was read is kept beside it and never in it.
// Address, heading and colours change when the rows do; a choice whose rows do not come is taken back. What the visitor
// chose is a further entry of the history, so that Back leads to what was before.

import { startPad } from "/Home/FeelingPad.razor.js";
import { createFollower } from "/mood-shares.js";
import { pushAddress, replaceAddress } from "/page-history.js";

const aimsWithoutMood = ["browse", "surprise", "toward"];
const fedMoods = ["angry", "disgust", "fear", "sad"];
const fedKey = "feed";

/**
 * @param home has the question or the stage, the choices and the rows
 * @param rows see TitleRows.razor.js
 * @param signal is aborted when the page is left
 */
export function startMoodBar(home, rows, signal) {
  const bar = home.querySelector("[data-mood-bar]");
  const pad = startPad(bar.querySelector("[data-pad]"));
  const isDue = createFollower();
  let { query, reading } = rows.shown(); // of what is shown; the reading is null for a mood that was named
  let wanted = query; // what was asked for last
  let asked = reading?.shares ?? null; // the shares for which rows were asked last
  let follows = Boolean(reading); // whether there is, or was, a camera or a photo
  let isChosen = false; // whether the visitor asked for what is shown next
  const firstAim = query.get("aim"); // of an address that names none
  const firstTitle = reading || query.size === 0 ? document.title : "Tonight – ExpressiFy";

  const named = () => query.get("expression") ?? "";

  /** The page as it would be with another mood or aim: other rows, and no pick that was taken among the old ones. */
  function queryWith(name, value) {
    const next = new URLSearchParams(wanted);
    for (const each of ["seed", "pick", "feed"]) next.delete(each);
    if (name === "expression") for (const each of ["valence", "arousal"]) next.delete(each);
    if (name === "aim") for (const each of ["toValence", "toArousal"]) next.delete(each);
    if (value) next.set(name, value);
    else next.delete(name);
    if (next.get("aim") === null) next.set("aim", "match");
    if (canFeed(next, reading) && isFed()) next.set("feed", "true");
    return next;
  }

  /**
   * Asks for rows; false when only another page can say what is missing: how the person feels.
   * @param request gets what the rows are for
   */
  function ask(next, request) {
    const isNamed = hasMood(next);
    const hasRows = isNamed || (follows && reading) || aimsWithoutMood.includes(next.get("aim"));
    if (!hasRows && !follows) return false;
    wanted = next;
    asked = isNamed || !follows ? null : (reading?.shares ?? null);
    if (hasRows) {
      request({ query: next, reading: isNamed || !follows ? null : reading });
    } else {
      rows.cancel(); // they come with the first reading
      settle(next);
    }
    return true;
  }

  /** Asks for rows that the visitor wants now. */
  function choose(next) {
    isChosen = true;
    return ask(next, choice => rows.show(choice, true));
  }

  /** Says everywhere what the page is for. */
  function settle(next) {
    const before = named();
    // The points of a pad that is dragged are one entry.
    const isDragged = query.get("aim") === "toward" && next.get("aim") === "toward";
    const isFurther = isChosen && !isDragged && `${ownOf(next)}` !== `${ownOf(query)}`;
    isChosen = false;
    query = next;
    wanted = next;
    showAddress(isFurther ? pushAddress : replaceAddress);
    showChoices();
    if (before === named()) return;
    const detail = { expression: named(), adjective: named() && choice("expression", named()).dataset.adjective };
    document.dispatchEvent(new CustomEvent("expressify:mood-chosen", { detail }));
  }

  const isOwn = query => hasMood(query) || aimsWithoutMood.includes(query.get("aim"));

  /** A query as the address has it. */
  function ownOf(query) {
    const own = new URLSearchParams(query);
    if (!isOwn(own) && !firstAim && own.get("aim") === "match") own.delete("aim");
    return own;
  }

  function showAddress(write) {
    const { tab } = rows.shown();
    const own = ownOf(query);
    write(own.size ? `/?${own}` : "/");
    document.title = isOwn(own) && tab ? tab : firstTitle;
  }

  const choice = (name, value) => bar.querySelector(`button[name=${name}][value="${value}"]`);

  function showChoices() {
    const { heading, expression } = rows.shown();
    const aim = query.get("aim") ?? "match";
    for (const button of bar.querySelectorAll("button[name=expression]")) press(button, button.value === named());
    for (const button of bar.querySelectorAll("button[name=aim]")) press(button, button.value === aim);
    if (query.has("toValence")) pad.move(query.get("toValence"), query.get("toArousal"));
    const mood = named() || (follows ? reading?.expression : "") || expression || "neutral";
    Object.assign(document.documentElement.dataset, { mood, aim });
    const field = home.querySelector("[data-named]");
    if (!field || !heading) return;
    field.querySelector("h1").textContent = heading;
    field.querySelector("svg").replaceWith(choice("expression", mood).querySelector("svg").cloneNode(true));
  }

  bar.addEventListener("submit", event => {
    const { name, value } = event.submitter;
    const next = queryWith(name, value);
    if (value === "toward") withPoint(next);
    if (choose(next)) event.preventDefault();
    if (name === "expression") bar.querySelector("#say").open = false;
  });
  bar.addEventListener("change", event => {
    if (event.target.type === "range") choose(withPoint(queryWith("aim", "toward")));
  });
  home.addEventListener("expressify:pick", () => {
    isChosen = true;
    settle(rows.shown().query);
  });
  document.addEventListener("expressify:entry", showEntry, { signal });

  // The browser has gone to an entry of its history. What only another page can show, that page does.
  function showEntry(event) {
    if (location.pathname !== "/" || home.dataset.view !== "live") return;
    const next = new URLSearchParams(location.search);
    if (!next.has("aim")) next.set("aim", (!hasMood(next) && firstAim) || "match");
    isChosen = false;
    // Once the entry is settled: its address is that of the page then.
    if (ask(next, choice => queueMicrotask(() => rows.load(choice)))) event.preventDefault();
  }

  function withPoint(next) {
    for (const { name, value } of bar.querySelectorAll("[data-pad] input")) next.set(name, value);
    return next;
  }

  rows.handle({
    onShown: choice => settle(rows.shown().query.size ? rows.shown().query : choice.query),
    onFailed() {
      wanted = query;
      isChosen = false;
      showChoices();
    },
    onTaken: choice => {
      isChosen = true;
      wanted = choice.query;
    },
    choiceOf(next) {
      isChosen = true;
      if (canFeed(next, reading)) keepFed(next.has("feed"));
      wanted = next;
      return { query: next, reading: rows.shown().reading };
    },
  });

  if (query.has("feed")) keepFed(true);
  else if (canFeed(query, reading) && isFed())
    ask(queryWith("aim", query.get("aim")), choice => rows.show(choice, true));

  return {
    /** The expression that the visitor named and for which the rows are, or "". */
    chosenExpression: named,

    /** Shows the stage and follows the expression of a camera or a photo, unless the visitor has named a mood. */
    follow() {
      follows = true;
      home.dataset.view = "live";
      for (const part of bar.querySelectorAll("[data-follow]")) part.hidden = false;
      for (const part of bar.querySelectorAll("[data-named-only]")) part.hidden = true;
      showChoices();
    },

    /**
     * Takes a new reading, one that has been stable for a while.
     * @param shares of all expressions by name, with two decimals
     */
    setReading(expression, shares, isAsked = false) {
      reading = { expression, shares };
      const isNew = isDue(reading, asked) || isAsked;
      if (!isNew || hasMood(wanted)) return;
      const shown = rows.shown();
      const isSame = shown.expression === expression && shown.query.get("aim") === wanted.get("aim");
      const next = isSame ? shown.query : queryWith("aim", wanted.get("aim"));
      ask(next, choice => rows.show(choice, isAsked || shown.isTonight));
    },
  };
}

const press = (button, isOn) => button.setAttribute("aria-pressed", isOn);

const hasMood = query => query.has("expression") || query.has("valence");

/** Whether rows for a query either stay with an unpleasant mood or answer it. */
function canFeed(query, reading) {
  const mood = query.get("expression") ?? (hasMood(query) ? "" : reading?.expression);
  return query.get("aim") === "match" && fedMoods.includes(mood);
}

// "Show them anyway" holds for the visit, until the tab is closed or the other choice is made. A browser that keeps
// nothing for pages holds it for the rows alone.
function isFed() {
  try {
    return sessionStorage.getItem(fedKey) === "true";
  } catch {
    return false;
  }
}

function keepFed(isOn) {
  try {
    if (isOn) sessionStorage.setItem(fedKey, "true");
    else sessionStorage.removeItem(fedKey);
  } catch {
    // See above.
  }
}
