// Replaces the rows when the mood changes, but not while the visitor uses them.

/** @param watch adds metadata to the cards of an element; see TitleCard.razor.js. */
export function startRows(place, offer, watch) {
  let shownKey = keyOf(queryOf(place));
  let offeredQuery = null;
  let request = null;

  place.addEventListener("click", event => {
    const link = event.target.closest("a[data-reload]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(new URL(link.href).searchParams);
  });
  offer.querySelector("[data-offer-take]").addEventListener("click", () => {
    if (offeredQuery) load(offeredQuery);
    place.querySelector("h2")?.scrollIntoView({ block: "start" });
  });

  /** Shows the rows of a query when the visitor asked for them or does not use the old ones; offers them otherwise. */
  function show(query, isAsked) {
    if (keyOf(query) === shownKey) {
      withdrawOffer();
      return;
    }
    if (isInUse(place) && !isAsked) {
      offeredQuery = query;
      offer.hidden = false;
      return;
    }
    load(query);
  }

  function withdrawOffer() {
    offeredQuery = null;
    offer.hidden = true;
  }

  async function load(query) {
    withdrawOffer();
    shownKey = keyOf(query);
    request?.abort();
    request = new AbortController();
    place.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(`/rows?${query}`, { signal: request.signal });
      if (!response.ok) throw new Error(response.status);
      const hadFocus = place.contains(document.activeElement);
      place.innerHTML = await response.text();
      if (hadFocus) focus(place.querySelector("h2"));
      watch(place);
    } catch (error) {
      if (error.name === "AbortError") return;
      // The old cards stay; the next change of mood tries again.
      shownKey = "";
    }
    place.setAttribute("aria-busy", "false");
  }

  return { show };
}

const queryOf = place => new URLSearchParams(place.querySelector("[data-rows]")?.dataset.query ?? "");

/** Equal for queries that have the same rows but for the seed. */
function keyOf(query) {
  const parts = new URLSearchParams(query);
  parts.delete("seed");
  if (["browse", "surprise"].includes(parts.get("aim"))) parts.delete("expression");
  parts.sort();
  return parts.toString();
}

function isInUse(place) {
  if (!place.querySelector("[data-rows]")) return false;
  return place.contains(document.activeElement) || place.matches(":hover") || place.querySelector("[data-playing]");
}

function focus(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
