// Replaces the rows when the mood changes, without pulling a card from under the person's hand, and lets providers add to cards that are seen.

const asideOfProviders = 2; // requests for content at a time: providers count them
const quietAfter = 3; // answers in a row with nothing new, after which a medium is left in peace

export function startRows(place, offer) {
  let shown = keyOf(queryOf(place));
  let waiting = null;
  let request = null;
  const enrich = startEnrichment(place);
  enrich(place);

  place.addEventListener("click", event => {
    const play = event.target.closest("[data-preview]");
    if (play) return playPreview(play);
    const link = event.target.closest("a[data-reload]");
    if (!link || !offer || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(new URL(link.href).searchParams);
  });
  offer?.querySelector("[data-offer-take]").addEventListener("click", () => {
    if (waiting) load(waiting);
    place.querySelector("h2")?.scrollIntoView({ block: "start" });
  });

  /** Shows the rows of a query: at once when they were asked for, else when they do not disturb. */
  function show(query, asked) {
    if (keyOf(query) === shown) {
      waiting = null;
      offer.hidden = true;
      return;
    }
    const inUse =
      place.querySelector("[data-rows]") &&
      (place.contains(document.activeElement) || place.matches(":hover") || place.querySelector("[data-playing]"));
    if (inUse && !asked) {
      waiting = query;
      offer.hidden = false;
      return;
    }
    load(query);
  }

  async function load(query) {
    waiting = null;
    offer.hidden = true;
    shown = keyOf(query);
    request?.abort();
    request = new AbortController();
    place.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`/rows?${query}`, { signal: request.signal });
      if (!answer.ok) throw new Error(answer.status);
      const within = place.contains(document.activeElement);
      place.innerHTML = await answer.text();
      if (within) focusOn(place.querySelector("h2"));
      enrich(place);
      place.setAttribute("aria-busy", "false");
    } catch (error) {
      if (error.name === "AbortError") return;
      // The old cards stay; the next change of mood tries again.
      shown = "";
      place.setAttribute("aria-busy", "false");
    }
  }

  return { show };
}

const queryOf = place => new URLSearchParams(place.querySelector("[data-rows]")?.dataset.query ?? "");

// Equal for queries that give the same rows, whichever of the choices that fit they show.
function keyOf(query) {
  const parts = new URLSearchParams(query);
  parts.delete("seed");
  if (["browse", "surprise"].includes(parts.get("aim"))) parts.delete("expression");
  parts.sort();
  return parts.toString();
}

function focusOn(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

let audio = null;

function playPreview(button) {
  const playing = button.hasAttribute("data-playing");
  audio?.pause();
  document.querySelectorAll("[data-playing]").forEach(other => other.removeAttribute("data-playing"));
  if (playing) return;
  audio = new Audio(button.dataset.preview);
  const end = () => button.removeAttribute("data-playing");
  audio.addEventListener("ended", end);
  audio.addEventListener("pause", end);
  audio.addEventListener("error", () => {
    end();
    button.hidden = true;
  });
  button.setAttribute("data-playing", "");
  audio.play().catch(end);
}

/** @returns a function that watches the cards of an element and asks for what providers know of those that come into view. */
function startEnrichment() {
  const queue = [];
  const silent = { film: 0, track: 0 };
  let running = 0;
  const seen = new IntersectionObserver(
    entries => {
      for (const entry of entries.filter(each => each.isIntersecting)) {
        seen.unobserve(entry.target);
        queue.push(entry.target);
      }
      next();
    },
    { rootMargin: "200px" },
  );

  function next() {
    while (running < asideOfProviders && queue.length) {
      const card = queue.shift();
      const medium = card.dataset.titleId.split(":")[0];
      if (!card.isConnected || silent[medium] >= quietAfter) continue;
      running++;
      ask(card, medium).finally(() => {
        running--;
        next();
      });
    }
  }

  async function ask(card, medium) {
    try {
      const answer = await fetch(`/api/v1/titles/${card.dataset.titleId}/content`);
      const content = answer.status === 200 ? await answer.json() : null;
      silent[medium] =
        content && (content.artwork || content.preview || content.ratings.length) ? 0 : silent[medium] + 1;
      if (content && card.isConnected) add(card, content);
    } catch {
      silent[medium]++;
    }
  }

  return place => place.querySelectorAll("[data-pending]").forEach(card => seen.observe(card));
}

function add(card, content) {
  card.removeAttribute("data-pending");
  const picture = card.querySelector("[data-art]");
  if (content.artwork && !picture.src.endsWith(content.artwork)) {
    const loaded = new Image();
    loaded.onload = () => (picture.src = content.artwork);
    loaded.src = content.artwork;
  }
  if (content.plot) Object.assign(card.querySelector("[data-plot]"), { textContent: content.plot, hidden: false });
  if (content.ratings.length)
    Object.assign(card.querySelector("[data-rating]"), {
      textContent: `${content.ratings[0].source} ${content.ratings[0].value}`,
      hidden: false,
    });
  if (content.preview) card.querySelector("[data-preview]").hidden = false;
  const store = card.querySelector("[data-store]");
  if (content.store && store) Object.assign(store, { href: content.store.link, hidden: false });
  const credits = card.querySelector("[data-credits]");
  credits.hidden = content.credits.length === 0;
  credits.replaceChildren(
    ...content.credits.map(credit =>
      Object.assign(document.createElement("a"), {
        href: credit.link,
        textContent: credit.name,
        target: "_blank",
        rel: "noopener",
      }),
    ),
  );
}
