// Says on a title's page why it suits a reading of the camera, which no address has: whoever has the reading sends the
// page's element the event "expressify:reading", with the shares and the aim.

import { RequestProblem, request } from "/requests.js";

/** @param signal is aborted when the page is left */
export function startTitlePage(page, signal) {
  let asked = null; // the reading whose answer is on its way

  // The preview plays in the page (TitleCard.razor.js); without script the link leads to it.
  page.querySelector("a[data-preview]")?.addEventListener("click", event => event.preventDefault());
  page.addEventListener("expressify:reading", ({ detail }) => show(detail));

  async function show(reading) {
    asked = reading;
    const { shares, aim } = reading;
    const body = JSON.stringify({ shares });
    const options = { method: "POST", headers: { "content-type": "application/json" }, body, signal };
    try {
      const parts = await request(`/title/${page.dataset.titleId}/reading?aim=${aim}`, options, readParts);
      if (asked !== reading) return;
      for (const name of ["data-why", "data-map"]) {
        page.querySelector(`[${name}]`).replaceWith(parts.querySelector(`[${name}]`));
      }
    } catch (error) {
      // The page is as good without.
      if (!(error instanceof RequestProblem) && !signal.aborted) throw error;
    }
  }
}

async function readParts(response) {
  const template = document.createElement("template");
  template.innerHTML = await response.text();
  return template.content;
}
