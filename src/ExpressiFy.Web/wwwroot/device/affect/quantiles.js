import { names } from "./expression-labels.js";

/** A quantile of each expression's log odds, the nearest value below; .5 is the median. The list is not empty. */
export function quantiles(odds, share) {
  const place = Math.trunc(share * (odds.length - 1));
  return names.map((_, label) => odds.map(each => each[label]).sort((one, other) => one - other)[place]);
}
