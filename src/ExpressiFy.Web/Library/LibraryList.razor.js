// Changes titles of the library without leaving the page, and chooses several with keys. Without it, links and forms do
// the same and the next page says what was done.

import { replaceAddress } from "/page-history.js";
import { createProblem } from "/problem.js";
import { RequestProblem, readPage, request } from "/requests.js";

const mostChosen = 200; // as in LibraryQuery: what an address can carry

/**
 * @param list the part of the page with data-library
 * @param signal ends the listeners outside of the part
 */
export function startLibrary(list, signal) {
  const problem = createProblem(notice => list.before(notice));
  const boxes = () => [...list.querySelectorAll("input[name=title][type=checkbox]")];
  let last = null; // the box that a range begins at

  list.addEventListener("submit", event => {
    const form = event.target.closest("form[data-change]");
    if (!form) return;
    event.preventDefault();
    if (list.getAttribute("aria-busy") !== "true") change(form, event.submitter);
  });
  list.addEventListener("keydown", moveByKey);
  list.addEventListener("click", event => {
    const box = event.target.closest("input[name=title]");
    if (!box) return;
    if (event.shiftKey && last?.isConnected) chooseRange(last, box, box.checked);
    last = box;
  });
  list.addEventListener("change", showChosen);
  // A word on a title that another part of the page took changes what its row says.
  document.addEventListener("expressify:said", refresh, { signal });
  takeOverNotice();
  showChosen();

  async function change(form, submitter) {
    const content = new FormData(form, submitter);
    const origin = submitter.closest("[data-title-id]")?.id;
    submitter.closest("[popover]")?.hidePopover();
    await show(() => send(form.getAttribute("action"), { method: "POST", body: content }), origin);
  }

  function refresh() {
    return show(() => send(withChosen(list.dataset.address), {}));
  }

  /** Shows the list that the server answers with; the one that is shown stays when none comes. */
  async function show(ask, origin) {
    problem.hide();
    list.setAttribute("aria-busy", "true");
    const hadFocus = list.contains(document.activeElement);
    try {
      const answer = await ask();
      if (signal?.aborted) return;
      replace(answer);
      if (hadFocus) focusOn(origin);
      takeOverNotice();
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      problem.show(`That could not be changed. ${error.message}`, () => show(ask, origin));
    } finally {
      list.setAttribute("aria-busy", "false");
    }
  }

  function replace({ url, page }) {
    const next = page.querySelector("[data-library]");
    if (!next) {
      location.assign(url);
      return;
    }
    list.replaceChildren(...next.children);
    list.dataset.address = next.dataset.address;
    replaceAddress(next.dataset.address);
    showChosen();
  }

  // Where the title has left the list, the focus goes to the tab.
  function focusOn(id) {
    const row = id ? list.querySelector(`#${CSS.escape(id)}`) : null;
    const target = row?.querySelector("button, input") ?? list.querySelector("[aria-current=page]");
    target?.focus({ preventScroll: true });
  }

  /** What was done is said by the notice of all pages, with its button for undo. */
  function takeOverNotice() {
    const form = list.querySelector("[data-done]");
    if (!form) return;
    const message = form.querySelector("[data-done-text]").textContent;
    form.remove();
    replaceAddress(list.dataset.address);
    const detail = { origin: document.activeElement, message, label: "Undo", action: () => undo(form) };
    list.dispatchEvent(new CustomEvent("expressify:notice", { bubbles: true, detail }));
  }

  function undo(form) {
    return show(() => send(form.getAttribute("action"), { method: "POST", body: new FormData(form) }));
  }

  function moveByKey(event) {
    const all = boxes();
    const place = all.indexOf(event.target);
    if (place < 0) return;
    if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      for (const box of all) box.checked = true;
      showChosen();
      return;
    }
    if (event.key === "Escape") {
      list.querySelector("[data-select]").focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = step ? all[place + step] : { Home: all[0], End: all.at(-1) }[event.key];
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey) chooseRange(event.target, next, true);
    next.focus();
    last = next;
  }

  function chooseRange(from, to, isOn) {
    const all = boxes();
    const [start, end] = [all.indexOf(from), all.indexOf(to)].sort((one, other) => one - other);
    for (const box of all.slice(start, end + 1)) box.checked = isOn;
    showChosen();
  }

  /** Says how many are chosen, and lets the links to other pages carry them along. */
  function showChosen() {
    const selection = list.querySelector("[data-selection]");
    if (!selection) return;
    const chosen = chosenIds();
    const isAll = selection.querySelector("[data-selection-all]")?.checked ?? false;
    const count = selection.querySelector("[data-selection-count]");
    count.hidden = false;
    count.textContent = isAll ? "All selected" : `${chosen.length || "None"} selected`;
    for (const button of selection.querySelectorAll("button")) button.disabled = !isAll && chosen.length === 0;
    for (const link of list.querySelectorAll("[data-page]")) link.href = withChosen(link.getAttribute("href"));
  }

  function chosenIds() {
    const elsewhere = [...list.querySelectorAll("[data-chosen-elsewhere]")];
    return [...elsewhere, ...boxes().filter(box => box.checked)].map(input => input.value);
  }

  function withChosen(path) {
    const address = new URL(path, location.href);
    address.searchParams.delete("title");
    for (const id of chosenIds().slice(0, mostChosen)) address.searchParams.append("title", id);
    return address.pathname + address.search;
  }
}

function send(address, options) {
  return request(address, { headers: { accept: "text/html" }, ...options }, async response => ({
    url: response.url,
    page: await readPage(response),
  }));
}
