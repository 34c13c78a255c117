// Decides for which mood the rows are: the one that the visitor chose, else the one that their expression looks like.
// The address, the heading and the words change when the rows do; a choice whose rows do not come is taken back.

import { createFollower } from "/mood-shares.js";
import { replaceAddress } from "/page-history.js";

const aimsWithoutMood = ["browse", "surprise", "toward"];
const pointNames = ["valence", "arousal"];
const keptNames = ["maxRuntime", "passed"]; // stay whatever the mood
const fedMoods = ["angry", "disgust", "fear", "sad"];
const fedKey = "feed";
const moodMissing = "Choose a mood above as well: this starts from how you feel.";

export function startMoodBar(form, rows) {
  const followChoice = form.querySelector("[data-follows]"); // "as my expression looks"
  const heading = document.querySelector("[data-picked]");
  const firstTitle = document.title;
  const isDue = createFollower();
  let reading = { expression: followChoice.getAttribute("value") ?? "", shares: rows.shown().shares };
  let asked = reading.shares; // for which rows were asked last
  const early = choiceOfForm(); // what was chosen before this script came
  form.reset();
  let shown = choiceOfForm(); // whose rows are shown
  form.querySelector("[data-mood-submit]").hidden = true;

  rows.handle({
    onShown: settle,
    onFailed: () => setForm(shown),
    onTaken: setForm,
    choiceOf(query) {
      if (canFeed(query)) keepFed(query.has("feed"));
      setForm(shown);
      return { ...shown, query, shares: rows.shown().shares };
    },
  });

  /** Whether there is, or was, a camera or a photo. */
  function canFollow() {
    return !followChoice.closest("[data-follow]").hidden;
  }

  function checked(name) {
    return form.querySelector(`input[name=${name}]:checked`);
  }

  function choiceOfForm() {
    const choice = checked("expression");
    return {
      chosen: !choice || choice === followChoice ? "" : choice.value,
      aim: checked("aim")?.value ?? "match",
      toValence: form.elements.toValence.value,
      toArousal: form.elements.toArousal.value,
    };
  }

  function setForm({ chosen, aim, toValence, toArousal }) {
    for (const input of form.querySelectorAll("input[name=expression]")) {
      input.checked = input === followChoice ? !chosen && canFollow() : input.value === chosen;
    }
    for (const input of form.querySelectorAll("input[name=aim]")) input.checked = input.value === aim;
    form.elements.toValence.value = toValence;
    form.elements.toArousal.value = toArousal;
  }

  function queryOf({ chosen, aim, toValence, toArousal }) {
    const query = moodOf(chosen);
    query.set("aim", aim);
    if (aim === "toward") {
      query.set("toValence", toValence);
      query.set("toArousal", toArousal);
    }
    if (canFeed(query) && isFed()) query.set("feed", "true");
    for (const [name, value] of rows.shown().query) if (keptNames.includes(name)) query.set(name, value);
    return query;
  }

  /** The mood as a query: what was chosen or read, else the point that the page's address gave. */
  function moodOf(chosen) {
    const expression = chosen || reading.expression;
    if (expression) return new URLSearchParams({ expression });
    const given = [...rows.shown().query].filter(([name]) => pointNames.includes(name));
    return new URLSearchParams(given);
  }

  function showRows(isAsked) {
    const choice = choiceOfForm();
    if (moodOf(choice.chosen).size || aimsWithoutMood.includes(choice.aim)) {
      asked = choice.chosen ? null : reading.shares;
      rows.show({ ...choice, query: queryOf(choice), shares: asked }, isAsked);
    } else if (followChoice.checked) {
      rows.cancel(); // they come with the first reading
      settle(choice);
    } else {
      rows.hint(moodMissing);
    }
  }

  /**
   * Asks for the rows that are shown, with all that was asked for beside the mood, for shares that have moved; false
   * when the rows are for something else than what is chosen and read.
   */
  function refineRows() {
    const choice = choiceOfForm();
    const { expression, aim, query } = rows.shown();
    if (expression !== reading.expression || aim !== choice.aim) return false;
    asked = reading.shares;
    rows.show({ ...choice, query, shares: asked }, false);
    return true;
  }

  /** Says everywhere what the rows are for. */
  function settle(choice) {
    const before = shown.chosen;
    shown = choice;
    showAddress();
    showHeading();
    showColours();
    if (before === shown.chosen) return;
    const adjective = shown.chosen ? choiceFor(shown.chosen).dataset.adjective : "";
    document.dispatchEvent(
      new CustomEvent("expressify:mood-chosen", { detail: { expression: shown.chosen, adjective } }),
    );
  }

  function choiceFor(expression) {
    return form.querySelector(`input[name=expression][value=${expression}]:not([data-follows])`);
  }

  // What the expression looks like is not in the address: the page that it leads to has no camera.
  function showAddress() {
    const { query, tab } = rows.shown();
    const isFollowing = !shown.chosen && canFollow();
    const isOwn = !isFollowing || aimsWithoutMood.includes(shown.aim);
    if (isFollowing) query.delete("expression");
    replaceAddress(isOwn ? `/?${query}` : "/");
    document.title = isOwn && tab ? tab : firstTitle;
  }

  function showHeading() {
    const { heading: text } = rows.shown();
    if (!heading || !text) return;
    const face = shown.chosen ? [choiceFor(shown.chosen).parentElement.querySelector("svg").cloneNode(true)] : [];
    heading.replaceChildren(...face, text);
  }

  /** The page has the colours of the mood that its rows are for, which has settled. */
  function showColours() {
    const { expression, aim } = rows.shown();
    document.documentElement.dataset.mood = expression || "neutral";
    document.documentElement.dataset.aim = aim || "match";
  }

  if (rows.shown().query.has("feed")) keepFed(true);
  form.addEventListener("input", event => {
    if (event.target.type === "range") form.querySelector("[data-toward]").checked = true;
  });
  form.addEventListener("change", () => showRows(true));
  if (Object.keys(early).some(name => early[name] !== shown[name])) {
    setForm(early);
    showRows(true);
  }
  form.addEventListener("submit", event => {
    event.preventDefault();
    showRows(true);
  });

  return {
    /** The expression that the visitor chose and for which the rows are, or "". */
    chosenExpression: () => shown.chosen,

    /** Shows the form and follows the expression of a camera or a photo. */
    follow() {
      form.hidden = false;
      for (const part of form.querySelectorAll("[data-follow]")) part.hidden = false;
      if (!checked("expression")) followChoice.checked = true;
    },

    /**
     * Takes a new reading, one that has been stable for a while.
     * @param shares of all expressions by name, with two decimals; null when they are not known
     */
    setReading(expression, shares, isAsked = false) {
      reading = { expression, shares };
      followChoice.value = expression;
      const isNew = isDue(reading, asked) || isAsked;
      if (!isNew || choiceOfForm().chosen) return;
      if (isAsked || !refineRows()) showRows(isAsked);
    },
  };
}

/** Whether rows for a query either stay with an unpleasant mood or answer it. */
function canFeed(query) {
  return query.get("aim") === "match" && fedMoods.includes(query.get("expression"));
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
