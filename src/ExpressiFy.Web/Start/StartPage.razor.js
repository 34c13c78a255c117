// Searches while the visitor types, and updates the lists after feedback. Without this script, the form and the buttons
// do the same.

import { replaceAddress } from "/page-history.js";
import { createProblem } from "/problem.js";
import { RequestProblem, request as send } from "/requests.js";

const typingDelay = 250; // milliseconds after the last letter

/** @param signal is aborted when the page is left */
export function startSearch(place, signal) {
  const field = place.querySelector("[data-start-query]");
  const lists = place.querySelector("[data-start-titles]");
  const status = place.querySelector("[data-start-status]");
  const problem = createProblem(notice => lists.before(notice));
  let timer = 0;
  let request = null;

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, typingDelay);
  });
  field.form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  document.addEventListener("expressify:said", search, { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    request?.abort();
    request = null;
  });

  async function search() {
    request?.abort();
    const current = new AbortController();
    request = current;
    const query = field.value.trim();
    const parameters = query ? `?${new URLSearchParams({ q: query })}` : "";
    try {
      const html = await send(`/start/titles${parameters}`, { signal: current.signal }, response => response.text());
      if (request !== current) return;
      problem.hide();
      replaceLists(html);
      status.textContent = lists.querySelector("[data-status]").dataset.status;
      replaceAddress(`/start${parameters}`);
    } catch (error) {
      if (request !== current) return;
      if (!(error instanceof RequestProblem)) throw error;
      const what = query ? `The search for “${query}” did not work.` : "The titles did not come.";
      problem.show(`${what} ${error.message} Below is still the list from before.`, search);
    }
  }

  // The focus stays on the button of the same title; where the title is gone, it goes to the search field.
  function replaceLists(html) {
    const hadFocus = lists.contains(document.activeElement);
    const titleId = document.activeElement?.closest?.("[data-title-id]")?.dataset.titleId;
    lists.innerHTML = html;
    if (!hadFocus) return;
    const items = [...lists.querySelectorAll("[data-title-id]")];
    const button = items.findLast(item => item.dataset.titleId === titleId)?.querySelector("button");
    (button ?? field).focus({ preventScroll: true });
  }
}
