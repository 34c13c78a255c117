// Searches while one types, and keeps the list of chosen titles true to what was said. Without it the form and the buttons do the same.

const pause = 250; // milliseconds after the last letter

export function startSearch(place) {
  if (!place) return;
  const field = place.querySelector("[data-start-query]");
  const titles = place.querySelector("[data-start-titles]");
  const status = place.querySelector("[data-start-status]");
  let timer = 0;
  let request = null;

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  });
  field.form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  document.addEventListener("expressify:said", () => search());

  async function search() {
    request?.abort();
    request = new AbortController();
    const query = field.value.trim();
    try {
      const answer = await fetch(`/start/titles?${new URLSearchParams(query ? { q: query } : {})}`, {
        signal: request.signal,
      });
      if (!answer.ok) throw new Error(answer.status);
      const said = document.activeElement?.closest?.("[data-title-id]")?.dataset.titleId;
      const within = titles.contains(document.activeElement);
      titles.innerHTML = await answer.text();
      status.textContent = titles.querySelector("[data-status]").dataset.status;
      history.replaceState(null, "", query ? `/start?${new URLSearchParams({ q: query })}` : "/start");
      // Whoever stood on a title's button stands on it again; where the title went away, on the search field.
      if (within)
        (
          [...titles.querySelectorAll("[data-title-id]")]
            .findLast(item => item.dataset.titleId === said)
            ?.querySelector("button") ?? field
        ).focus({ preventScroll: true });
    } catch (error) {
      if (error.name !== "AbortError") status.textContent = "The search does not answer. Please try again.";
    }
  }
}
