// Likes, saves, hides at once; asks before the first word is stored; offers to take each word back.

const toastStays = 9000; // long enough to read, reach and press

export function startFeedback(root) {
  const dialog = root.querySelector("[data-consent]");
  const toast = root.querySelector("[data-toast]");
  const text = toast.querySelector("[data-toast-text]");
  const undo = toast.querySelector("[data-toast-undo]");
  let remembered = null;
  let takeBack = null;
  let saidAt = null;
  let timer = 0;

  root.addEventListener("click", event => {
    const button = event.target.closest("[data-rows] [data-say]");
    if (!button) return;
    event.preventDefault();
    say(button, button.getAttribute("aria-pressed") !== "true");
  });
  undo.addEventListener("click", () => {
    toast.hidden = true;
    takeBack?.();
  });
  // The line stands at the end of the page, out of a keyboard's reach: from the button that was pressed, Tab leads to it and back.
  root.addEventListener("keydown", event => {
    if (event.key !== "Tab" || toast.hidden || undo.hidden || !saidAt?.isConnected) return;
    if (document.activeElement === saidAt && !event.shiftKey) {
      event.preventDefault();
      undo.focus();
    } else if (document.activeElement === undo) {
      saidAt.focus();
      if (event.shiftKey) event.preventDefault();
    }
  });
  const stay = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (toast.matches(":hover, :focus-within")) stay();
      else toast.hidden = true;
    }, toastStays);
  };

  async function say(button, on) {
    const titleId = button.closest("[data-title-id]").dataset.titleId;
    const kind = button.dataset.say;
    press(button, on);
    saidAt = button;
    const stored = await send({ titleId, kind, on, left: on ? button.dataset.left : undefined });
    if (stored === "failed") {
      press(button, !on);
      return tell("That could not be remembered. Please try again.", null);
    }
    const name = button.closest("[data-title-id]").querySelector("h3").textContent;
    if (stored === "stored")
      document.dispatchEvent(new CustomEvent("expressify:said", { detail: { titleId, kind, on } }));
    const done = on ? `${button.dataset.word}: ${name}` : `Taken back: ${name}`;
    tell(stored === "page" ? `${done} – only on this page, not stored` : done, () => {
      if (button.isConnected) button.focus();
      say(button, !on);
    });
  }

  /** "stored", "page" when the person does not want to be remembered, or "failed". */
  async function send(word) {
    remembered ??= await isRemembered();
    if (remembered === null) return "failed";
    if (remembered === false) {
      if (!(await agree())) remembered = "refused";
      else if ((await post("/api/v1/profile")).ok) remembered = true;
      else return "failed";
    }
    if (remembered === "refused") return "page";
    const answer = await post("/api/v1/feedback", word);
    if (answer.status === 409) remembered = null; // erased in another tab
    return answer.ok ? "stored" : "failed";
  }

  function agree() {
    return new Promise(resolve => {
      const answer = yes => {
        dialog.close(yes ? "yes" : "no");
      };
      dialog.querySelector("[data-consent-yes]").onclick = () => answer(true);
      dialog.querySelector("[data-consent-no]").onclick = () => answer(false);
      dialog.returnValue = "";
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
      dialog.showModal();
    });
  }

  function tell(words, back) {
    takeBack = back;
    undo.hidden = !back;
    toast.hidden = false;
    text.textContent = words;
    stay();
  }
}

function press(button, on) {
  button.setAttribute("aria-pressed", on);
  button.value = button.value.replace(/ (on|off) /, on ? " off " : " on ");
  if (on && button.dataset.left)
    for (const other of button.parentElement.querySelectorAll('[aria-pressed="true"]'))
      if (other !== button) press(other, false);
  // Who has just seen it is asked how it left them.
  if (button.dataset.say === "seen") button.closest("[data-title-id]").querySelector("[data-after]").hidden = !on;
  if (button.dataset.say === "hide") button.closest("[data-title-id]").toggleAttribute("data-hidden", on);
}

async function isRemembered() {
  try {
    return (await (await fetch("/api/v1/profile")).json()).remembered;
  } catch {
    return null;
  }
}

const post = (address, body) =>
  fetch(address, {
    method: "POST",
    headers: body ? { "content-type": "application/json" } : {},
    body: body && JSON.stringify(body),
  }).catch(() => ({ ok: false, status: 0 }));
