// Decides what the rows are for: the mood that the visitor named, else the one that a camera or a photo reads, and the
// aim. The query is the state of the page and its address; a mood that was read is kept beside it and never in it.
// Address, heading and colours change when the rows do; a choice whose rows do not come is taken back.

import { startPad } from "/Home/FeelingPad.razor.js";
import { createFollower } from "/mood-shares.js";
import { replaceAddress } from "/page-history.js";

const aimsWithoutMood = ["browse", "surprise", "toward"];
const fedMoods = ["angry", "disgust", "fear", "sad"];
const fedKey = "feed";

/**
 * @param home has the question or the stage, the choices and the rows
 * @param rows see TitleRows.razor.js
 */
export function startMoodBar(home, rows) {
  const bar = home.querySelector("[data-mood-bar]");
  const pad = startPad(bar.querySelector("[data-pad]"));
  const isDue = createFollower();
  let { query, reading } = rows.shown(); // of what is shown; the reading is null for a mood that was named
  let wanted = query; // what was asked for last
  let asked = reading?.shares ?? null; // the shares for which rows were asked last
  let follows = Boolean(reading); // whether there is, or was, a camera or a photo
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

  /** Asks for rows; false when only another page can say what is missing: how the person feels. */
  function ask(next, isAsked) {
    const isNamed = hasMood(next);
    const hasRows = isNamed || (follows && reading) || aimsWithoutMood.includes(next.get("aim"));
    if (!hasRows && !follows) return false;
    wanted = next;
    asked = isNamed || !follows ? null : (reading?.shares ?? null);
    if (hasRows) {
      rows.show({ query: next, reading: isNamed || !follows ? null : reading }, isAsked);
    } else {
      rows.cancel(); // they come with the first reading
      settle(next);
    }
    return true;
  }

  /** Says everywhere what the page is for. */
  function settle(next) {
    const before = named();
    query = next;
    wanted = next;
    showAddress();
    showChoices();
    if (before === named()) return;
    const detail = { expression: named(), adjective: named() && choice("expression", named()).dataset.adjective };
    document.dispatchEvent(new CustomEvent("expressify:mood-chosen", { detail }));
  }

  function showAddress() {
    const { tab } = rows.shown();
    const own = new URLSearchParams(query);
    const isOwn = hasMood(own) || aimsWithoutMood.includes(own.get("aim"));
    if (!isOwn && own.get("aim") === "match") own.delete("aim");
    replaceAddress(own.size ? `/?${own}` : "/");
    document.title = isOwn && tab ? tab : firstTitle;
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
    if (ask(next, true)) event.preventDefault();
    if (name === "expression") bar.querySelector("#say").open = false;
  });
  bar.addEventListener("change", event => {
    if (event.target.type === "range") ask(withPoint(queryWith("aim", "toward")), true);
  });
  home.addEventListener("expressify:pick", () => settle(rows.shown().query));

  function withPoint(next) {
    for (const { name, value } of bar.querySelectorAll("[data-pad] input")) next.set(name, value);
    return next;
  }

  rows.handle({
    onShown: choice => settle(rows.shown().query.size ? rows.shown().query : choice.query),
    onFailed() {
      wanted = query;
      showChoices();
    },
    onTaken: choice => {
      wanted = choice.query;
    },
    choiceOf(next) {
      if (canFeed(next, reading)) keepFed(next.has("feed"));
      wanted = next;
      return { query: next, reading: rows.shown().reading };
    },
  });

  if (query.has("feed")) keepFed(true);
  else if (canFeed(query, reading) && isFed()) ask(queryWith("aim", query.get("aim")), true);

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
      ask(isSame ? shown.query : queryWith("aim", wanted.get("aim")), isAsked || shown.isTonight);
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
