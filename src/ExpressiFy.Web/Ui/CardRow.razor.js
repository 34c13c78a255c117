// Moves through rows of cards: the arrow keys lead from card to card, the buttons turn a page.

import { isBare } from "/keys.js";

const steps = { ArrowLeft: -1, ArrowRight: 1 };
const ends = { Home: 0, End: -1 };

/** Starts all rows of an element, also those that come later. */
export function startCardRows(content) {
  content.addEventListener("keydown", event => {
    const card = event.target.closest("[data-cards] > li");
    if (!card || !isBare(event)) return;
    const cards = [...card.parentElement.children];
    const next = event.key in ends ? cards.at(ends[event.key]) : cards[cards.indexOf(card) + steps[event.key]];
    if (!next) return;
    event.preventDefault();
    // From a link to a link, from Save to Save.
    next.querySelector(event.target.matches("button") ? "button" : "a").focus();
  });
  content.addEventListener("click", event => {
    const button = event.target.closest("[data-scroll]");
    if (!button) return;
    const list = listOf(button);
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const left = button.dataset.scroll * list.clientWidth * 0.8;
    list.scrollBy({ left, behavior: isStill ? "instant" : "smooth" });
  });
  content.addEventListener("scroll", event => event.target.matches?.("[data-cards]") && mark(event.target), true);
  content.addEventListener("pointerover", event => {
    const row = event.target.closest("[data-row]");
    const list = row?.querySelector("[data-cards]");
    if (list) mark(list);
  });
}

const listOf = button => button.closest("[data-row]").querySelector("[data-cards]");

/** Says which way there is more. */
function mark(list) {
  const most = list.scrollWidth - list.clientWidth;
  for (const button of list.closest("[data-row]").querySelectorAll("[data-scroll]")) {
    button.disabled = button.dataset.scroll < 0 ? list.scrollLeft < 1 : list.scrollLeft > most - 1;
  }
}
