// Moves the bars of the expressions.

/** @param scores shares by the expression's name; null for none. */
export function showScores(element, scores) {
  const top = scores ? topOf(scores) : null;
  for (const bar of element.querySelectorAll("[data-bar]")) {
    const name = bar.dataset.bar;
    const share = scores?.[name] ?? 0;
    bar.querySelector("meter").value = share;
    bar.querySelector("rect").setAttribute("width", share.toFixed(3));
    bar.querySelector("[data-share]").textContent = `${Math.round(share * 100)} %`;
    bar.classList.toggle("top", name === top);
  }
}

function topOf(scores) {
  const [first, ...others] = Object.keys(scores);
  return others.reduce((best, name) => (scores[name] > scores[best] ? name : best), first);
}
