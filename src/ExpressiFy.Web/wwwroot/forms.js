// Sends forms that are long to fill in without leaving the page: when the server refuses one or is away, all that was
// typed and chosen is still there, files included. Without this script the browser sends them.

import { showContent } from "/page-content.js";
import { createProblem } from "/problem.js";
import { RequestProblem, readPage, request } from "/requests.js";

const longestWait = 180_000; // milliseconds: ten megabytes over a slow line
const tokenName = "__RequestVerificationToken";
const bytesPerMegabyte = 1024 * 1024;

const problems = new WeakMap(); // of each form

/**
 * Watches forms with data-send. Its value "keep-files" keeps chosen files when the answer has the form again.
 */
export function startForms(root) {
  root.addEventListener("submit", event => {
    const form = event.target.closest("form[data-send]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") !== "true") send(form, event.submitter);
  });
}

async function send(form, submitter) {
  const problem = problemOf(form);
  problem.hide();
  const content = new FormData(form, submitter);
  form.setAttribute("aria-busy", "true");
  try {
    checkSize(form, content);
    const page = await post(form, content);
    if (form.isConnected) showPage(page, form);
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    if (error.isDrawn) return;
    const again = error.isFinal ? null : () => send(form, submitter);
    problem.show(`${error.message} What you filled in is still here.`, again);
  } finally {
    form.setAttribute("aria-busy", "false");
  }
}

function problemOf(form) {
  if (!problems.has(form)) {
    problems.set(
      form,
      createProblem(notice => form.append(notice)),
    );
  }
  return problems.get(form);
}

function checkSize(form, content) {
  const most = Number(form.dataset.mostMegabytes);
  const files = [...content.values()].filter(value => value instanceof File);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (most && bytes > most * bytesPerMegabyte) {
    throw final(`The files have more than ${most} MB together.`);
  }
}

async function post(form, body) {
  const isPage = response => response.ok || isRefusal(response);
  const options = { method: "POST", body, headers: { accept: "text/html" }, wait: longestWait, isGood: isPage };
  const { response, page } = await request(form.getAttribute("action"), options, async response => ({
    response,
    page: await readPage(response),
  }));
  if (!response.ok) throw await refusalOf(form, page);
  return page;
}

/** Whether the answer is a page that says what is wrong with the form. */
function isRefusal({ status, headers }) {
  const isHtml = headers.get("content-type")?.startsWith("text/html");
  return isHtml && status >= 400 && status < 500 && status !== 429;
}

async function refusalOf(form, page) {
  const drawn = showDrawn(page);
  const sentence = page.querySelector("main [role=alert]")?.textContent.trim();
  if (drawn) return Object.assign(final(sentence), { isDrawn: true });
  if (sentence) return final(sentence);
  await renewToken(form);
  return new RequestProblem("The form was too old. Please send it again.");
}

/** Shows what the page draws of a refusal in the place of the form's result; false when it draws nothing. */
function showDrawn(page) {
  const drawn = page.querySelector("main [data-refused]");
  const place = document.querySelector("main [data-refused-place]");
  if (!drawn || !place) return false;
  place.replaceChildren(document.importNode(drawn, true));
  place.scrollIntoView({ block: "nearest" });
  return true;
}

/** The same form will be refused again: something in it has to be changed. */
function final(sentence) {
  return Object.assign(new RequestProblem(sentence), { isFinal: true });
}

async function renewToken(form) {
  const page = await request(location.href, {}, readPage);
  const token = page.querySelector(`form[data-send] input[name=${tokenName}]`);
  if (token) form.elements[tokenName].value = token.value;
}

function showPage(page, form) {
  if (form.dataset.send === "keep-files") keepFiles(form, page.querySelector("main"));
  const main = showContent(page);
  main.focus({ preventScroll: true });
  const result = main.querySelector("[data-result]");
  if (result) result.scrollIntoView({ block: "start" });
  else scrollTo(0, 0);
}

function keepFiles(form, main) {
  for (const input of form.querySelectorAll("input[type=file]")) {
    const empty = main.querySelector(`form[data-send] input[type=file][name="${input.name}"]`);
    if (!input.files.length || !empty) continue;
    empty.closest("details")?.setAttribute("open", "");
    empty.replaceWith(input);
  }
}
