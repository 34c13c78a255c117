// The scripts of what stands in main: each starts when its part of a page is shown, is loaded only then, and stops when
// another page takes its place.

// The selector of a part, the module, and the function that gets the part and a signal. Listeners outside main and
// requests have to end with the signal.
const scripts = [
  ["[data-home]", "/Home/HomePage.razor.js", "startHome"],
  ["[data-rows-place]:not(#rows)", "/Titles/TitleCard.razor.js", "startCards"],
  ["[data-title-page]", "/TitlePages/TitleDetailsPage.razor.js", "startTitlePage"],
  ["[data-library]", "/Library/LibraryList.razor.js", "startLibrary"],
  ["[data-search-box]", "/Search/SearchBox.razor.js", "startSearchBox"],
  ["[data-faces][action]", "/live-group.js", "startGroup"],
  ["[data-start]", "/Start/StartPage.razor.js", "startSearch"],
];

let leaving = new AbortController();

/** Starts the scripts of the page that is shown, after those of the last one were stopped. */
export function startContent() {
  leaving.abort();
  leaving = new AbortController();
  for (const [selector, address, name] of scripts) {
    for (const part of document.querySelectorAll(`main ${selector}`)) start(part, address, name, leaving.signal);
  }
}

async function start(part, address, name, signal) {
  const module = await import(address);
  if (!signal.aborted) module[name](part, signal);
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
