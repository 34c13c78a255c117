// The words and signs of the moods, which the layout has in a template.

const template = document.querySelector("[data-mood-signs]");

const signOf = expression => template.content.querySelector(`[data-sign="${expression}"]`);

/** E.g. "afraid" for "fear". */
export const adjectiveOf = expression => signOf(expression).dataset.adjective;

/** Turns a sign, an svg element, into that of a mood; each has the same strokes, so that they can change in steps. */
export function turnSign(svg, expression) {
  if (svg.dataset.shows === expression) return;
  svg.dataset.shows = expression;
  const strokes = signOf(expression).querySelectorAll("path");
  for (const [index, path] of svg.querySelectorAll("path").entries()) {
    path.setAttribute("d", strokes[index].getAttribute("d"));
  }
}
