// Suggestions while one types, as a combobox with a list box (ARIA Authoring Practices Guide, "Combobox Pattern"): the
// focus stays in the field, arrows choose, Enter follows, Escape closes.

import { RequestProblem, request } from "/requests.js";

const typingDelay = 120; // milliseconds after the last letter
const most = 7; // suggestions

/** @param signal ends the request under way when the page is left */
export function startSearchBox(form, signal) {
  const field = form.querySelector("[data-search-text]");
  const list = form.querySelector("[data-search-list]");
  const status = form.querySelector("[data-search-status]");
  let timer = 0;
  let current = null; // the request under way
  let active = -1; // the place of the chosen suggestion; -1 for none

  const options = () => [...list.children];
  const isOpen = () => !list.hidden;

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  signal.addEventListener("abort", stop);

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, typingDelay);
  });
  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const act = keys[event.key];
    if (act?.()) event.preventDefault();
  });
  field.addEventListener("blur", close);
  // The field keeps the focus while a suggestion is pressed.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option && event.target.localName !== "a") follow(option);
  });
  form.addEventListener("submit", stop);

  // Each says whether it used the key.
  const keys = {
    ArrowDown() {
      if (isOpen()) choose(active + 1);
      else suggest();
      return true;
    },
    ArrowUp() {
      if (isOpen()) choose(active - 1);
      return isOpen();
    },
    Enter() {
      const option = options()[active];
      if (!isOpen() || !option) return false;
      follow(option);
      return true;
    },
    Escape() {
      const wasOpen = isOpen();
      stop();
      return wasOpen;
    },
  };

  function stop() {
    clearTimeout(timer);
    current?.abort();
    close();
  }

  function close() {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  async function suggest() {
    current?.abort();
    const text = field.value.trim();
    if (!text) return close();
    const own = new AbortController();
    current = own;
    try {
      const address = `/api/v1/titles?${new URLSearchParams({ query: text, take: most })}`;
      const { titles } = await request(address, { signal: own.signal }, response => response.json());
      if (current === own && document.activeElement === field) show(titles);
    } catch (error) {
      // Whoever types goes on without suggestions; the search itself says what is wrong.
      if (current === own && !(error instanceof RequestProblem)) throw error;
    }
  }

  function show(titles) {
    list.replaceChildren(...titles.map(createOption));
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = titles.length === 0;
    field.setAttribute("aria-expanded", String(isOpen()));
    const count = titles.length === 1 ? "One suggestion" : `${titles.length} suggestions`;
    status.textContent = titles.length ? count : "No suggestions";
  }

  // One place beyond either end lies the field itself.
  function choose(place) {
    const all = options();
    const places = all.length + 1;
    active = ((place + 1 + places) % places) - 1;
    for (const [index, option] of all.entries()) option.setAttribute("aria-selected", String(index === active));
    if (active < 0) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    field.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function follow(option) {
    stop();
    option.querySelector("a").click();
  }
}

function createOption(title, place) {
  const option = document.createElement("li");
  option.id = `search-option-${place}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  const picture = Object.assign(new Image(32, 48), { src: title.artwork, alt: "" });
  const name = document.createElement("b");
  name.textContent = title.title;
  const facts = document.createElement("small");
  facts.textContent = `${title.year}, ${title.creators.join(", ")}`;
  // What is followed: a link, so that the page's own navigation takes it.
  const link = document.createElement("a");
  link.href = `/title/${title.id}`;
  link.tabIndex = -1;
  link.hidden = true;
  option.append(picture, name, facts, link);
  return option;
}
