// Asks for consent in the dialog of the layout, and tells whether it was given before.

import { request } from "/requests.js";

const profileAddress = "/api/v1/profile";

/** Whether this browser has a profile; throws a RequestProblem when that cannot be known. */
export async function hasProfile() {
  const profile = await request(profileAddress, {}, response => response.json());
  return profile.remembered;
}

/** Makes a profile for this browser; throws a RequestProblem when that fails. */
export async function createProfile() {
  await request(profileAddress, { method: "POST" }, response => response.text());
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
