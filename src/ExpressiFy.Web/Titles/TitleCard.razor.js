// Plays previews, and adds what providers know of the cards that come into view.

const maxRequests = 2; // at a time: providers count requests
const maxEmptyReplies = 3; // in a row, after which a medium is not asked for any more

/**
 * @param signal is aborted when the page is left: a preview stops
 * @returns `watch(element)`: adds to the cards of an element, now or when they come into view.
 */
export function startCards(place, signal) {
  place.addEventListener("click", event => {
    const button = event.target.closest("[data-preview]");
    if (button) togglePreview(button);
  });
  signal.addEventListener("abort", () => audio?.pause());
  const watch = createEnrichment(signal);
  watch(place);
  return { watch };
}

let audio = null;

function togglePreview(button) {
  const wasPlaying = button.hasAttribute("data-playing");
  audio?.pause();
  for (const other of document.querySelectorAll("[data-playing]")) other.removeAttribute("data-playing");
  if (wasPlaying) return;

  audio = new Audio(button.dataset.preview);
  const showStopped = () => button.removeAttribute("data-playing");
  audio.addEventListener("ended", showStopped);
  audio.addEventListener("pause", showStopped);
  audio.addEventListener("error", () => {
    showStopped();
    button.hidden = true;
  });
  button.setAttribute("data-playing", "");
  audio.play().catch(showStopped);
}

function createEnrichment(signal) {
  const queue = [];
  const emptyReplies = { film: 0, track: 0 };
  let running = 0;
  const observer = new IntersectionObserver(
    entries => {
      for (const entry of entries.filter(each => each.isIntersecting)) {
        observer.unobserve(entry.target);
        queue.push(entry.target);
      }
      requestNext();
    },
    { rootMargin: "200px" },
  );

  signal.addEventListener("abort", () => {
    observer.disconnect();
    queue.length = 0;
  });

  function requestNext() {
    while (running < maxRequests && queue.length) {
      const card = queue.shift();
      const medium = card.dataset.titleId.split(":")[0];
      if (!card.isConnected || emptyReplies[medium] >= maxEmptyReplies) continue;
      running++;
      enrich(card, medium).finally(() => {
        running--;
        requestNext();
      });
    }
  }

  async function enrich(card, medium) {
    try {
      const response = await fetch(`/api/v1/titles/${card.dataset.titleId}/content`);
      const metadata = response.status === 200 ? await response.json() : null;
      const isEmpty = !metadata?.artwork && !metadata?.preview && !metadata?.ratings.length;
      emptyReplies[medium] = isEmpty ? emptyReplies[medium] + 1 : 0;
      if (metadata && card.isConnected) addMetadata(card, metadata);
    } catch {
      emptyReplies[medium]++;
    }
  }

  return element => {
    for (const card of element.querySelectorAll("[data-pending]")) observer.observe(card);
  };
}

/** Adds what the card, the pick or the song has a place for. */
function addMetadata(card, { artwork, plot, preview, store }) {
  const set = (name, values) => Object.assign(card.querySelector(`[data-${name}]`) ?? {}, values);
  card.removeAttribute("data-pending");
  const picture = card.querySelector("[data-art]");
  if (artwork && picture) replaceArtwork(picture, artwork);
  if (plot) set("plot", { textContent: plot, hidden: false });
  if (preview) set("preview", { hidden: false });
  if (store) set("store", { href: store.link, hidden: false });
}

function replaceArtwork(picture, address) {
  if (picture.src.endsWith(address)) return;
  // The drawing stays until the picture is loaded.
  const loaded = new Image();
  loaded.onload = () => {
    picture.src = address;
  };
  loaded.src = address;
}
