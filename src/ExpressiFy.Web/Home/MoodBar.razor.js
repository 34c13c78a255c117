// Decides for which mood the rows are: the person's own word if there is one, else what their expression looks like.

const moodless = ["browse", "surprise", "toward"]; // aims that need no mood

/** @returns what the camera and the photo tell: that they began, and which expression is stable. */
export function startMoodBar(form, rows) {
  const follows = form.querySelector("[data-follows]");
  form.querySelector("[data-mood-submit]").hidden = true;
  let looks = follows.value;

  const picked = document.querySelector("[data-picked]");
  const chosen = name => form.querySelector(`input[name=${name}]:checked`);
  const word = () => (chosen("expression") === follows ? "" : (chosen("expression")?.value ?? ""));

  const aim = () => chosen("aim")?.value ?? "match";

  /** The part of an address that speaks of the mood. */
  function query(expression) {
    const parts = new URLSearchParams();
    if (expression) parts.set("expression", expression);
    parts.set("aim", aim());
    if (aim() === "toward") for (const name of ["toValence", "toArousal"]) parts.set(name, form.elements[name].value);
    return parts;
  }

  function show(asked) {
    const expression = word() || looks;
    if (expression || moodless.includes(aim())) rows.show(query(expression), asked);
  }

  form.addEventListener("input", event => {
    if (event.target.type === "range") form.querySelector("[data-toward]").checked = true;
  });
  form.addEventListener("change", () => {
    show(true);
    const address = word() || moodless.includes(aim()) ? query(word()) : "";
    history.replaceState(null, "", `/${address && `?${address}`}`);
    if (picked && word())
      picked.replaceChildren(
        chosen("expression").parentElement.querySelector("svg").cloneNode(true),
        `You said: ${chosen("expression").dataset.adjective}`,
      );
    document.dispatchEvent(
      new CustomEvent("expressify:word", {
        detail: { word: word(), adjective: chosen("expression")?.dataset.adjective ?? "" },
      }),
    );
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    show(true);
  });

  return {
    /** The person's own word, or "". */
    word,
    /** A camera or a photo is looked at from now on. */
    begin() {
      form.hidden = false;
      form.querySelectorAll("[data-follow]").forEach(part => (part.hidden = false));
      if (!chosen("expression")) follows.checked = true;
    },
    /** The expression that has held for a while. */
    looksLike(expression, asked = false) {
      if (expression === looks) return;
      looks = expression;
      follows.value = expression;
      if (!word()) show(asked);
    },
  };
}
