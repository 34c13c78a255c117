// Follows links and forms that only ask without leaving the document: the next page is fetched and takes the place of
// main, so that a camera in use stays on. Whatever is no page of ours is left to the browser, and so is all without
// this script.

import { showContent } from "/page-content.js";
import * as entries from "/page-history.js";
import { createProblem } from "/problem.js";
import { RequestProblem, request } from "/requests.js";

const longestWait = 30_000; // milliseconds: a slow page is still worth waiting for, and another can be asked for
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
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
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
  if (event.defaultPrevented || method.toLowerCase() !== "get" || !staysHere(target)) return;
  const action = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const address = new URL(action, location.href);
  if (!isPageAddress(address)) return;
  event.preventDefault();
  address.search = new URLSearchParams(new FormData(form, button));
  visit(address);
}

function followEntry() {
  if (isReturning) {
    isReturning = false;
    return;
  }
  if (!entries.isOtherEntry()) {
    // A fragment, or an entry of the page that is shown; a visit under way is given up.
    finish();
    entries.settleEntry();
    return;
  }
  entries.holdEntry();
  visit(new URL(location.href), { isEntry: true });
}

const staysHere = target => !target || target === "_self";

/** Data and files of the host are no pages. */
const isPageAddress = ({ origin, pathname }) => origin === location.origin && !pathname.startsWith("/api/");

const isInPage = address => address.hash && entries.addressOf(address) === entries.addressOf(location);

/**
 * Shows the page of an address; the page that is shown stays when it does not come.
 * @param isEntry whether the browser has gone to an entry of its history
 */
export async function visit(address, { isEntry = false } = {}) {
  finish();
  const visiting = new AbortController();
  current = visiting;
  problem?.hide();
  document.querySelector("main").setAttribute("aria-busy", "true");
  try {
    const answer = await request(address.href, optionsFor(visiting.signal), read);
    if (current !== visiting) return;
    if (answer.page) await show(answer, address, isEntry);
    else leave(address, isEntry);
  } catch (error) {
    if (current !== visiting) return;
    finish();
    if (!(error instanceof RequestProblem)) throw error;
    const steps = isEntry ? entries.returnToShown() : 0;
    isReturning = steps !== 0;
    const again = isReturning ? () => history.go(-steps) : () => visit(address);
    problem ??= createProblem(notice => append("div", "page-problem").append(notice));
    problem.show(`The page did not open. ${error.message}`, again);
  }
}

const optionsFor = signal => ({ headers: { accept: "text/html" }, isGood: isFinal, wait: longestWait, signal });

/** A page that says why there is none (404) is shown; one that says "try again" is not. */
const isFinal = ({ status }) => status < 500 && status !== 429;

/** The page, a parsed document, or null for anything else. */
async function read(response) {
  const { url, headers } = response;
  if (!headers.get("content-type")?.startsWith("text/html") || headers.has("content-disposition")) {
    return { url, page: null };
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const isOurs = page.querySelector("main") && page.querySelector('script[src="/bundle/app.js"]');
  // A page that shows a frame of another site has a policy of its own, which this document cannot take over.
  return { url, page: isOurs && !page.querySelector("iframe") ? page : null };
}

async function show({ url, page }, address, isEntry) {
  const change = () => {
    finish();
    const final = new URL(url);
    final.hash ||= address.hash;
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
    else scrollToStart(final.hash);
  };
  if (document.startViewTransition && motion.matches && !document.hidden) {
    await document.startViewTransition(change).updateCallbackDone;
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
