// Decides for which mood the rows are: the one that the visitor chose, else the one that their expression looks like.

const aimsWithoutMood = ["browse", "surprise", "toward"];

export function startMoodBar(form, rows) {
  const followChoice = form.querySelector("[data-follows]"); // "as my expression looks"
  const heading = document.querySelector("[data-picked]");
  let reading = followChoice.value;
  form.querySelector("[data-mood-submit]").hidden = true;

  const checked = name => form.querySelector(`input[name=${name}]:checked`);
  const aim = () => checked("aim")?.value ?? "match";

  function chosenExpression() {
    const choice = checked("expression");
    return !choice || choice === followChoice ? "" : choice.value;
  }

  function queryOf(expression) {
    const query = new URLSearchParams();
    if (expression) query.set("expression", expression);
    query.set("aim", aim());
    if (aim() === "toward") {
      for (const name of ["toValence", "toArousal"]) query.set(name, form.elements[name].value);
    }
    return query;
  }

  function showRows(isAsked) {
    const expression = chosenExpression() || reading;
    if (expression || aimsWithoutMood.includes(aim())) rows.show(queryOf(expression), isAsked);
  }

  function updateAddress() {
    const expression = chosenExpression();
    const hasQuery = expression || aimsWithoutMood.includes(aim());
    history.replaceState(null, "", hasQuery ? `/?${queryOf(expression)}` : "/");
  }

  function updateHeading() {
    if (!heading || !chosenExpression()) return;
    const choice = checked("expression");
    const face = choice.parentElement.querySelector("svg").cloneNode(true);
    heading.replaceChildren(face, `You said: ${choice.dataset.adjective}`);
  }

  form.addEventListener("input", event => {
    if (event.target.type === "range") form.querySelector("[data-toward]").checked = true;
  });
  form.addEventListener("change", () => {
    showRows(true);
    updateAddress();
    updateHeading();
    const detail = { expression: chosenExpression(), adjective: checked("expression")?.dataset.adjective ?? "" };
    document.dispatchEvent(new CustomEvent("expressify:mood-chosen", { detail }));
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    showRows(true);
  });

  return {
    /** The expression that the visitor chose, or "". */
    chosenExpression,

    /** Shows the form and follows the expression of a camera or a photo. */
    follow() {
      form.hidden = false;
      for (const part of form.querySelectorAll("[data-follow]")) part.hidden = false;
      if (!checked("expression")) followChoice.checked = true;
    },

    /** Takes a new reading, one that has been stable for a while. */
    setReading(expression, isAsked = false) {
      if (expression === reading) return;
      reading = expression;
      followChoice.value = expression;
      if (!chosenExpression()) showRows(isAsked);
    },
  };
}
