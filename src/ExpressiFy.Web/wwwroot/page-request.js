// Asks for a page of ours, as a document that is not shown yet.

import { readPage, request } from "/requests.js";

const longestWait = 30_000; // milliseconds: a slow page is still worth waiting for, and another can be asked for

/**
 * The final address of a page, and the page, a parsed document; null for anything else. Throws a RequestProblem when
 * nothing came, or an answer that says to try again.
 * @param body what is posted; null for what is only asked
 */
export async function requestPage(address, body, signal) {
  const posting = body ? { method: "POST", body } : {};
  const headers = { accept: "text/html" };
  const options = { ...posting, headers, isGood: isFinal, wait: longestWait, signal };
  const { url, page } = await request(address.href, options, read);
  // A page that answers a form itself has no address of its own.
  return { url: body && url === address.href ? location.href : url, page };
}

/** A page that says why there is none (404) is shown; one that says "try again" is not. */
const isFinal = ({ status }) => status < 500 && status !== 429;

async function read(response) {
  const { url, headers } = response;
  if (!headers.get("content-type")?.startsWith("text/html") || headers.has("content-disposition")) {
    return { url, page: null };
  }
  const page = await readPage(response);
  const isOurs = page.querySelector("main") && page.querySelector('script[src="/bundle/app.js"]');
  // A page that shows a frame of another site has a policy of its own, which this document cannot take over.
  return { url, page: isOurs && !page.querySelector("iframe") ? page : null };
}
