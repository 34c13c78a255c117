// The scripts of what stands in main: each starts when its part of a page is shown, and stops when another page takes
// its place.

import { startHome } from "/Home/HomePage.razor.js";
import { startLibrary } from "/Library/LibraryList.razor.js";
import { startGroup } from "/live-group.js";
import { startSearchBox } from "/Search/SearchBox.razor.js";
import { startSearch } from "/Start/StartPage.razor.js";
import { startTitlePage } from "/TitlePages/TitleDetailsPage.razor.js";
import { startCards } from "/Titles/TitleCard.razor.js";

// The selector of a part, and the function that gets the part and a signal. Listeners outside main and requests have to
// end with the signal.
const scripts = [
  ["[data-home]", startHome],
  ["[data-rows-place]:not(#rows)", startCards],
  ["[data-title-page]", startTitlePage],
  ["[data-library]", startLibrary],
  ["[data-search-box]", startSearchBox],
  ["[data-faces][action]", startGroup],
  ["[data-start]", startSearch],
];

let leaving = new AbortController();

/** Starts the scripts of the page that is shown, after those of the last one were stopped. */
export function startContent() {
  leaving.abort();
  leaving = new AbortController();
  for (const [selector, start] of scripts) {
    for (const part of document.querySelectorAll(`main ${selector}`)) start(part, leaving.signal);
  }
}

/** Puts the content of a page, a parsed document, in the place of the one that is shown. */
export function showContent(page) {
  leaving.abort(); // before its elements are gone: what plays is paused
  const main = document.importNode(page.querySelector("main"), true);
  document.querySelector("main").replaceWith(main);
  document.title = page.title;
  for (const name of ["data-mood", "data-aim"]) copyAttribute(name, page.documentElement, document.documentElement);
  showCurrentLinks(page);
  startContent();
  return main;
}

function showCurrentLinks(page) {
  for (const link of document.querySelectorAll("header nav a")) {
    const same = page.querySelector(`header nav a[href="${CSS.escape(link.getAttribute("href"))}"]`);
    if (same) copyAttribute("aria-current", same, link);
  }
}

function copyAttribute(name, from, to) {
  if (from.hasAttribute(name)) to.setAttribute(name, from.getAttribute(name));
  else to.removeAttribute(name);
}
