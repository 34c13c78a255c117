// Requests of the page's scripts, and a sentence for each way in which one fails.

const longestWait = 10_000; // milliseconds: every answer comes within one or two seconds, or the server is lost

const unreachable = "The server cannot be reached.";
const silent = "The server does not answer.";
const tooBusy = "The server is too busy just now.";
const broken = "Something went wrong on the server.";
const foreign = "Something else than ExpressiFy answered.";

/** Why a request failed; its message is a sentence for people. */
export class RequestProblem extends Error {
  /** @param status of the answer; 0 without one */
  constructor(sentence, status = 0) {
    super(sentence);
    this.status = status;
  }
}

/** An answer that is not what it should be, e.g. the login page of a network. */
export const foreignAnswer = () => new RequestProblem(foreign);

/**
 * Fetches, and reads a good answer; throws a RequestProblem for any other, or an AbortError when the caller's signal is
 * aborted.
 * @param read gives what is wanted of a good answer
 * @param isGood whether an answer is good; by its status when left out
 * @param wait milliseconds until the answer counts as lost; 0 for as long as it takes
 */
export async function request(address, { signal, wait = longestWait, isGood = isOk, ...options }, read) {
  const limit = new AbortController();
  const timer = wait ? setTimeout(() => limit.abort(), wait) : 0;
  signal?.addEventListener("abort", () => limit.abort());
  try {
    const response = await fetch(address, { ...options, signal: limit.signal });
    if (isGood(response)) return await read(response);
    throw new RequestProblem(await sentenceOf(response), response.status);
  } catch (error) {
    if (error instanceof RequestProblem || signal?.aborted) throw error;
    if (error instanceof SyntaxError) throw foreignAnswer();
    throw new RequestProblem(limit.signal.aborted ? silent : unreachable);
  } finally {
    clearTimeout(timer);
  }
}

/** The options of a request that posts content as JSON. */
export const postJson = content => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(content),
});

/** Reads an answer as a page, a document that is not shown. */
export async function readPage(response) {
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Reads an answer as a part of a page. */
export async function readPart(response) {
  const template = document.createElement("template");
  template.innerHTML = await response.text();
  return template.content;
}

const isOk = response => response.ok;

async function sentenceOf(response) {
  const { status, headers } = response;
  if (status === 429) return tooMany(Number(headers.get("retry-after")) || 1);
  if (headers.get("content-type")?.startsWith("application/problem+json")) {
    const { detail } = await response.json();
    if (detail) return detail;
  }
  if (status === 503) return tooBusy;
  return status === 502 || status === 504 ? unreachable : broken;
}

function tooMany(seconds) {
  const wait = seconds === 1 ? "a second" : `${seconds} seconds`;
  return `Too many requests came from your network. Please wait ${wait}.`;
}
