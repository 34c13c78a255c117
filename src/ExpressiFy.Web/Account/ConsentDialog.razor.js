// Asks for consent in the dialog of the layout, and tells whether it was given before.

const profileAddress = "/api/v1/profile";

/** Whether this browser has a profile; null when the server does not answer. */
export async function hasProfile() {
  try {
    const response = await fetch(profileAddress);
    const profile = await response.json();
    return profile.remembered;
  } catch {
    return null;
  }
}

/** Makes a profile for this browser; false when the server does not answer. */
export async function createProfile() {
  try {
    const response = await fetch(profileAddress, { method: "POST" });
    return response.ok;
  } catch {
    return false;
  }
}

/** Shows the dialog; the promise gives whether the visitor agreed. */
export function askConsent(dialog) {
  return new Promise(resolve => {
    dialog.querySelector("[data-consent-yes]").onclick = () => dialog.close("yes");
    dialog.querySelector("[data-consent-no]").onclick = () => dialog.close("no");
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
    dialog.showModal();
  });
}
