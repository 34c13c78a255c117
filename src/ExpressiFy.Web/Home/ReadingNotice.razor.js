// Opens the dialogs that say what a person agrees to, in place of the page that a link leads to without script.

import { isBare } from "/keys.js";

export function startNotices(content) {
  content.addEventListener("click", event => {
    const opener = event.target.closest("[data-opens]");
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog && isBare(event)) {
      event.preventDefault();
      dialog.showModal();
    } else if (event.target.closest("[data-closes]")) {
      event.target.closest("dialog")?.close();
    }
  });
}
