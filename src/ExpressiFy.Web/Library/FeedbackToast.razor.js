// Sends feedback without leaving the page, asks for consent before the first is stored, and offers to undo each.

import { askConsent, createProfile, hasProfile } from "/Account/ConsentDialog.razor.js";
import { setPressed } from "/Titles/FeedbackButtons.razor.js";

const toastDuration = 9000; // milliseconds: long enough to read, reach and press

export function startFeedback(root) {
  const toast = createToast(root.querySelector("[data-toast]"));
  const store = createStore(root.querySelector("[data-consent]"));

  root.addEventListener("click", event => {
    const button = event.target.closest("[data-rows] [data-say]");
    if (!button) return;
    event.preventDefault();
    give(button, button.getAttribute("aria-pressed") !== "true");
  });
  root.addEventListener("keydown", event => {
    if (event.key === "Tab") toast.handleTab(event);
  });

  async function give(button, on) {
    const card = button.closest("[data-title-id]");
    const { titleId } = card.dataset;
    const kind = button.dataset.say;
    setPressed(button, on);
    const outcome = await store({ titleId, kind, on, left: on ? button.dataset.left : undefined });
    if (outcome === "failed") {
      setPressed(button, !on);
      toast.show(button, "That could not be remembered. Please try again.");
      return;
    }

    if (outcome === "stored") {
      document.dispatchEvent(new CustomEvent("expressify:said", { detail: { titleId, kind, on } }));
    }

    const done = on ? button.dataset.word : "Taken back";
    const text = `${done}: ${card.querySelector("h3").textContent}`;
    toast.show(button, outcome === "page-only" ? `${text} – only on this page, not stored` : text, () => {
      if (button.isConnected) button.focus();
      give(button, !on);
    });
  }
}

/** Stores feedback. The function it returns gives "stored", "page-only" without consent, or "failed". */
function createStore(dialog) {
  let consent = "unknown"; // then "given" or "refused"

  async function requestConsent() {
    const known = await hasProfile();
    if (known === null) return "unknown";
    if (known) return "given";
    if (!(await askConsent(dialog))) return "refused";
    return (await createProfile()) ? "given" : "unknown";
  }

  return async feedback => {
    if (consent === "unknown") consent = await requestConsent();
    if (consent === "unknown") return "failed";
    if (consent === "refused") return "page-only";
    const response = await post("/api/v1/feedback", feedback);
    if (response.status === 409) consent = "unknown"; // the profile was erased in another tab
    return response.ok ? "stored" : "failed";
  };
}

function createToast(element) {
  const text = element.querySelector("[data-toast-text]");
  const undoButton = element.querySelector("[data-toast-undo]");
  let undo = null;
  let origin = null; // the button that the notice is about
  let timer = 0;

  undoButton.addEventListener("click", () => {
    element.hidden = true;
    undo?.();
  });

  function hideLater() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (element.matches(":hover, :focus-within")) hideLater();
      else element.hidden = true;
    }, toastDuration);
  }

  return {
    show(button, message, undoAction = null) {
      origin = button;
      undo = undoAction;
      undoButton.hidden = !undo;
      element.hidden = false;
      text.textContent = message;
      hideLater();
    },

    /** The notice stands at the end of the page: Tab leads to it from the pressed button, and back. */
    handleTab(event) {
      if (element.hidden || undoButton.hidden || !origin?.isConnected) return;
      if (document.activeElement === origin && !event.shiftKey) {
        event.preventDefault();
        undoButton.focus();
      } else if (document.activeElement === undoButton) {
        origin.focus();
        if (event.shiftKey) event.preventDefault();
      }
    },
  };
}

async function post(address, body) {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, status: 0 };
  }
}
