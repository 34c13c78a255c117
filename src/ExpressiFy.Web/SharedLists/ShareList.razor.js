// Hands the link to a list on in place of following it: by what the device offers for sharing, else into the clipboard.
// Where the browser can do neither, the link leads to the list.

import { isBare } from "/keys.js";

export function startSharing() {
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-share]");
    if (!link || !isBare(event)) return;
    if (!navigator.share && !navigator.clipboard) return;
    event.preventDefault();
    share(link);
  });
}

async function share(link) {
  if (navigator.share) {
    try {
      await navigator.share({ url: link.href });
      return;
    } catch (error) {
      if (error.name === "AbortError") return; // the person changed their mind
    }
  }
  try {
    await navigator.clipboard.writeText(link.href);
    say(link, "The link to this list is copied.");
  } catch {
    location.assign(link.href); // the address of the page that follows is the link
  }
}

function say(origin, message) {
  const open = { origin, message, label: "Open it", action: () => location.assign(origin.href) };
  document.dispatchEvent(new CustomEvent("expressify:notice", { detail: open }));
}
