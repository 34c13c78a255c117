// Sends feedback without leaving the page, asks for consent before the first is stored, and offers to undo each.
// Feedback that cannot be stored is taken back on the card, and can be tried again.

import { askConsent, createProfile, hasProfile } from "/Account/ConsentDialog.razor.js";
import { groupOf, isPressed, setPressed } from "/feedback-buttons.js";
import { postJson, RequestProblem, request } from "/requests.js";

const toastDuration = 9000; // milliseconds: long enough to read, reach and press
const consentNeeded = 409; // the status without a profile

export function startFeedback(root) {
  const toast = createToast(root.querySelector("[data-toast]"));
  const store = createStore(root.querySelector("[data-consent]"));
  const known = new WeakMap(); // by button: whether it is on as far as the server has said
  let last = Promise.resolve(); // what was pressed first is stored first

  root.addEventListener("click", event => {
    const button = event.target.closest(":is([data-rows], [data-last-seen]) [data-say]");
    if (!button) return;
    event.preventDefault();
    give(button, !isPressed(button));
  });
  // What other parts of the page did, with a button of their own.
  root.addEventListener("expressify:notice", ({ detail }) => toast.show(detail.origin, detail.message, detail));
  root.addEventListener("keydown", event => {
    if (event.key === "Tab") toast.handleTab(event);
  });

  function give(button, on) {
    for (const each of groupOf(button)) {
      if (!known.has(each)) known.set(each, isPressed(each));
    }
    const before = groupOf(button).find(each => each !== button && isPressed(each));
    setPressed(button, on);
    last = last.then(() => send(button, on, before));
  }

  /** @param before the answer that this one replaced, which undo brings back */
  async function send(button, on, before) {
    const card = button.closest("[data-title-id]");
    const { titleId } = card.dataset;
    const kind = button.dataset.say;
    let isStored = false;
    try {
      isStored = await store({ titleId, kind, on, ...(on ? answerOf(button) : {}) });
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      for (const each of groupOf(button)) {
        if (isPressed(each) !== known.get(each)) setPressed(each, known.get(each));
      }
      const again = { label: "Try again", action: () => give(button, on) };
      toast.show(button, `That could not be remembered. ${error.message}`, again);
      return;
    }

    if (on) for (const each of groupOf(button)) known.set(each, false);
    known.set(button, on);
    if (isStored) {
      document.dispatchEvent(new CustomEvent("expressify:said", { detail: { titleId, kind, on } }));
    }

    const done = on ? button.dataset.word : "Taken back";
    const name = card.querySelector("[data-name]") ?? card.querySelector("h1, h2, h3");
    const text = `${done}: ${name.textContent}`;
    const undo = {
      label: "Undo",
      action() {
        if (button.isConnected) button.focus();
        if (before) give(before, true);
        else give(button, !on);
      },
    };
    toast.show(button, isStored ? text : `${text} – only on this page, not stored`, undo);
  }
}

/** What belongs to a kind of feedback: how a title left one, or stars. */
function answerOf({ dataset }) {
  return { left: dataset.left, stars: dataset.stars && Number(dataset.stars) };
}

/**
 * Stores feedback. The function it returns gives whether it was stored, false without consent, and throws a
 * RequestProblem when it could not be.
 */
function createStore(dialog) {
  let consent = "unknown"; // then "given" or "refused"
  let hasAgreed = false; // is not asked again when the profile could not be made

  async function requestConsent() {
    if (await hasProfile()) return "given";
    hasAgreed ||= await askConsent(dialog);
    if (!hasAgreed) return "refused";
    await createProfile();
    return "given";
  }

  async function store(feedback, isSecondTry = false) {
    if (consent === "unknown") consent = await requestConsent();
    if (consent === "refused") return false;
    try {
      await request("/api/v1/feedback", postJson(feedback), response => response.text());
      return true;
    } catch (error) {
      if (error.status !== consentNeeded || isSecondTry) throw error;
      consent = "unknown"; // the profile was erased in another tab
      hasAgreed = false;
      return store(feedback, true);
    }
  }

  return store;
}

function createToast(element) {
  const text = element.querySelector("[data-toast-text]");
  const button = element.querySelector("[data-toast-undo]");
  let offer = null; // what the notice's own button does
  let origin = null; // the button that the notice is about
  let timer = 0;

  button.addEventListener("click", () => {
    element.hidden = true;
    offer.action();
  });

  function hideLater() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (element.matches(":hover, :focus-within")) hideLater();
      else element.hidden = true;
    }, toastDuration);
  }

  return {
    /** @param next the label of the notice's own button, and its action */
    show(pressed, message, next) {
      origin = pressed;
      offer = next;
      button.textContent = next.label;
      element.hidden = false;
      text.textContent = message;
      hideLater();
    },

    /** The notice stands at the end of the page: Tab leads to it from the pressed button, and back. */
    handleTab(event) {
      if (element.hidden || !origin?.isConnected) return;
      if (document.activeElement === origin && !event.shiftKey) {
        event.preventDefault();
        button.focus();
      } else if (document.activeElement === button) {
        origin.focus();
        if (event.shiftKey) event.preventDefault();
      }
    },
  };
}
