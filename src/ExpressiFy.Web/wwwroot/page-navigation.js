// Follows links and forms without leaving the document: the next page is fetched and takes the place of
// main, so that a camera in use stays on. Whatever is no page of ours is left to the browser, and so is all without
// this script.

import { isBare } from "/keys.js";
import * as live from "/live.js";
import { showContent } from "/page-content.js";
import * as entries from "/page-history.js";
import { requestPage } from "/page-request.js";
import { createProblem } from "/problem.js";
import { RequestProblem } from "/requests.js";

const motion = matchMedia("(prefers-reduced-motion: no-preference)");

let news = null; // what a screen reader hears
let problem = null; // the notice of a page that did not come; made when one did not
let current = null; // the visit whose page is on its way
let isReturning = false; // to the entry of the page that is shown

export function startNavigation() {
  news = append("p", "visually-hidden");
  news.setAttribute("role", "status");
  entries.startHistory();
  // On the window: what a part of a page did with the event itself comes first.
  addEventListener("click", followLink);
  addEventListener("submit", followForm);
  addEventListener("popstate", followEntry);
}

function append(name, className) {
  const element = document.createElement(name);
  element.className = className;
  document.body.append(element);
  return element;
}

function followLink(event) {
  if (event.defaultPrevented || event.button !== 0 || !isBare(event)) return;
  const link = event.target.closest?.("a[href]");
  if (!link || link.hasAttribute("download") || !staysHere(link.target)) return;
  const address = new URL(link.href);
  if (!isPageAddress(address) || isInPage(address)) return;
  event.preventDefault();
  visit(address);
}

function followForm(event) {
  const form = event.target;
  const button = event.submitter;
  const method = button?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get";
  const target = button?.getAttribute("formtarget") ?? form.getAttribute("target");
  const isPost = method.toLowerCase() === "post";
  if (event.defaultPrevented || !staysHere(target) || (isPost && !canPost(form))) return;
  const action = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const address = new URL(action, location.href);
  if (!isPageAddress(address)) return;
  event.preventDefault();
  const content = new FormData(form, button);
  const isMultipart = form.enctype === "multipart/form-data";
  if (isPost) {
    visit(address, { body: isMultipart ? content : new URLSearchParams(content) });
  } else {
    address.search = new URLSearchParams(content);
    visit(address);
  }
}

/** A browser sends forms itself, unless that would end a camera; those that bring a file end nothing. */
function canPost(form) {
  return !form.hasAttribute("data-take") && live.now().isOn;
}

function followEntry() {
  if (isReturning) {
    isReturning = false;
    return;
  }
  if (!entries.isOtherEntry() || isTaken()) {
    // A fragment, or an entry of the page that is shown; a visit under way is given up.
    finish();
    entries.settleEntry();
    return;
  }
  entries.holdEntry();
  visit(new URL(location.href), { isEntry: true });
}

/** Whether the page that is shown shows what the address of an entry says; it does once the entry is settled. */
const isTaken = () => !document.dispatchEvent(new CustomEvent("expressify:entry", { cancelable: true }));

const staysHere = target => !target || target === "_self";

/** Data and files of the host are no pages. */
const isPageAddress = ({ origin, pathname }) => origin === location.origin && !pathname.startsWith("/api/");

const isInPage = address => address.hash && entries.addressOf(address) === entries.addressOf(location);

/**
 * Shows the page of an address; the page that is shown stays when it does not come.
 * @param isEntry whether the browser has gone to an entry of its history
 * @param body what is posted; null for what is only asked
 */
export async function visit(address, { isEntry = false, body = null } = {}) {
  finish();
  const visiting = new AbortController();
  current = visiting;
  problem?.hide();
  document.querySelector("main").setAttribute("aria-busy", "true");
  try {
    const answer = await requestPage(address, body, visiting.signal);
    if (current !== visiting) return;
    if (answer.page) await show(answer, { hash: address.hash, isEntry, isPost: body !== null });
    else leave(address, isEntry);
  } catch (error) {
    if (current !== visiting) return;
    finish();
    if (!(error instanceof RequestProblem)) throw error;
    const steps = isEntry ? entries.returnToShown() : 0;
    isReturning = steps !== 0;
    const again = isReturning ? () => history.go(-steps) : () => visit(address, { body });
    problem ??= createProblem(notice => append("div", "page-problem").append(notice));
    problem.show(`The page did not open. ${error.message}`, again);
  }
}

async function show({ url, page }, { hash, isEntry, isPost }) {
  const change = () => {
    finish();
    const final = new URL(url);
    const staysInPlace = isPost && entries.addressOf(final) === entries.addressOf(location);
    final.hash ||= hash;
    if (isEntry) {
      entries.settleEntry();
      entries.replaceAddress(final);
    } else if (final.href === location.href) {
      entries.replaceAddress(final);
    } else {
      entries.pushAddress(final);
    }
    const main = showContent(page);
    main.focus({ preventScroll: true });
    news.textContent = page.title;
    if (isEntry) entries.restoreScroll();
    else if (final.hash || !staysInPlace) scrollToStart(final.hash);
  };
  if (document.startViewTransition && motion.matches && !document.hidden) {
    const transition = document.startViewTransition(change);
    transition.ready.catch(() => {}); // a tab that is hidden meanwhile shows the page without it
    await transition.updateCallbackDone;
  } else {
    change();
  }
}

function scrollToStart(hash) {
  const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (target) target.scrollIntoView({ behavior: "instant" });
  else scrollTo({ top: 0, behavior: "instant" });
}

/** Leaves it to the browser, which has to ask again: it is a file, or a page of another program. */
function leave(address, isEntry) {
  finish();
  if (isEntry) location.reload();
  else location.assign(address);
}

/** Gives up the visit that is under way. */
function finish() {
  current?.abort();
  current = null;
  document.querySelector("main").removeAttribute("aria-busy");
}
