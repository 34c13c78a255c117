import { names } from "../affect/expression-labels.js";
import { count } from "../affect/expression-scores.js";
import { LiveStateException } from "./live-state-exception.js";

/** Seven numbers in label order from those by name; null or undefined has none. */
export function liveStateNumbers(name, byName, least, largest) {
  if (Object.keys(byName ?? {}).length !== count) {
    throw new LiveStateException(`${name}: expected the numbers of ${count} expressions.`);
  }
  return names.map(expression => {
    const number = byName[expression];
    // A name that is missing is in no range.
    if (number >= least && number <= largest) return number;
    throw new LiveStateException(`${name}: ${expression} has to be from ${least} to ${largest}.`);
  });
}
