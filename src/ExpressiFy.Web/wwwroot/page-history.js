// The entries of the browser's history for pages that are shown without a load. Each has its place in the row of
// entries, and how far its page was scrolled.

const scrollPause = 150; // milliseconds after the last scroll; browsers allow some hundred changes in half a minute
const growTime = 4000; // milliseconds in which a page may become as long as it was

let shown = { index: history.state?.index ?? 0, address: addressOf(location) };
let isHeld = false;
let stopRestoring = () => {};

/** The address without its fragment, which only scrolls. */
export function addressOf({ pathname, search }) {
  return `${pathname}${search}`;
}

/** Notes scrolling from now on, and shows a page that was reloaded where it was. */
export function startHistory() {
  history.scrollRestoration = "manual";
  if (history.state?.index === undefined) keep({ index: 0 });
  let timer = 0;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      if (isHeld) return;
      const { index } = shown;
      timer = setTimeout(() => {
        if (!isHeld && index === shown.index) keep({ scroll: scrollY });
      }, scrollPause);
    },
    { passive: true },
  );
  if (!location.hash) restoreScroll();
}

/** Changes the address of the page that is shown. */
export function replaceAddress(address) {
  history.replaceState(history.state, "", address);
  shown.address = addressOf(location);
}

/** A further entry, for a page or for another state of the page that is shown. */
export function pushAddress(address) {
  keep({ scroll: scrollY });
  shown = { index: shown.index + 1, address: "" };
  history.pushState({ index: shown.index }, "", address);
  shown.address = addressOf(location);
}

/** The browser has gone to an entry; gives whether its page is another than the one that is shown. */
export function isOtherEntry() {
  return addressOf(location) !== shown.address;
}

/** The page of the entry to which the browser has gone is shown. */
export function settleEntry() {
  shown = { index: history.state?.index ?? 0, address: addressOf(location) };
  isHeld = false;
}

/** The browser has gone to an entry, whose page is not there yet: scrolling is that of the old one. */
export function holdEntry() {
  isHeld = true;
}

/** Goes back to the entry of the page that is shown; gives by how many entries, 0 when that is not known. */
export function returnToShown() {
  const steps = shown.index - (history.state?.index ?? shown.index);
  isHeld = false;
  if (steps !== 0) history.go(steps);
  return steps;
}

/** Scrolls to where the page of this entry was, as soon as it is long enough, unless the visitor scrolls. */
export function restoreScroll() {
  stopRestoring();
  const wanted = history.state?.scroll ?? 0;
  scrollTo({ top: wanted, behavior: "instant" });
  if (Math.abs(scrollY - wanted) <= 1) return;
  const stopping = new AbortController();
  const grown = new ResizeObserver(() => {
    scrollTo({ top: wanted, behavior: "instant" });
    if (Math.abs(scrollY - wanted) <= 1) stopRestoring();
  });
  const timer = setTimeout(() => stopRestoring(), growTime);
  stopRestoring = () => {
    clearTimeout(timer);
    grown.disconnect();
    stopping.abort();
  };
  for (const name of ["wheel", "touchstart", "keydown", "pointerdown"]) {
    addEventListener(name, () => stopRestoring(), { passive: true, signal: stopping.signal });
  }
  grown.observe(document.querySelector("main"));
}

function keep(state) {
  history.replaceState({ ...history.state, ...state }, "");
}
