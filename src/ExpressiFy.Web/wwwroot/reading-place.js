// Where a visitor has pictures read, "server" or "device": what they chose last in this browser, where they may choose.

const key = "expressify:where";

/** Sets the choices of all dialogs to the last one, and keeps them alike. */
export function startPlaces(content) {
  const choices = [...content.querySelectorAll("[data-where]")];
  const mark = place => {
    for (const choice of choices) choice.checked = choice.value === place;
  };
  const last = recall();
  if (choices.some(({ value }) => value === last)) mark(last);
  for (const choice of choices) {
    choice.addEventListener("change", () => {
      mark(choice.value);
      remember(choice.value);
    });
  }
}

/** Where pictures are read after a dialog. */
export const placeOf = dialog => dialog.querySelector("[data-where]:checked")?.value ?? dialog.dataset.place;

// In a browser that keeps nothing for pages, the choice holds for the page alone.
function recall() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(place) {
  try {
    localStorage.setItem(key, place);
  } catch {
    // See above.
  }
}
