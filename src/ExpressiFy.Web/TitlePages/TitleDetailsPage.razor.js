// Says on a title's page why it suits what the camera reads, which no address has. A mood in the address was chosen: it
// stays.

import * as live from "/live.js";
import { roundShares } from "/mood-shares.js";
import { postJson, RequestProblem, readPart, request } from "/requests.js";

/** @param signal is aborted when the page is left */
export function startTitlePage(page, signal) {
  // The preview plays in the page (TitleCard.razor.js); without script the link leads to it.
  page.querySelector("a[data-preview]")?.addEventListener("click", event => event.preventDefault());
  if (!live.now().isOn || page.hasAttribute("data-chosen")) return;
  live.changes.addEventListener("reading", () => follow(page, live.now().mood, signal), { signal });
  follow(page, live.now().mood, signal);
}

/** Asks anew when the mood has become another one. */
async function follow(page, mood, signal) {
  if (!mood || page.dataset.read === mood.expression) return;
  page.dataset.read = mood.expression;
  const aim = new URLSearchParams(location.search).get("aim") ?? "match";
  const reading = { shares: roundShares(mood.shares), expression: mood.expression };
  try {
    const parts = await request(
      `/title/${page.dataset.titleId}/reading?aim=${aim}`,
      { ...postJson(reading), signal },
      readPart,
    );
    if (page.dataset.read === mood.expression) show(page, parts, { mood: mood.expression, aim });
  } catch (error) {
    // The page is as good without.
    if (!(error instanceof RequestProblem) && !signal.aborted) throw error;
  }
}

function show(page, parts, colours) {
  for (const name of ["data-why", "data-map"]) {
    page.querySelector(`[${name}]`).replaceWith(parts.querySelector(`[${name}]`));
  }
  Object.assign(document.documentElement.dataset, colours);
}
