// Hands the link to a list on: by what the device offers for sharing, else into the clipboard.

/** @param link to a list; app.js gives it when it is pressed */
export async function share(link) {
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
