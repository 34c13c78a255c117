// The mood in a state.

import { byName, names, tryParse } from "../affect/expression-labels.js";
import { fromWeights } from "../affect/expression-scores.js";
import { LiveStateException } from "./live-state-exception.js";
import { liveStateNumbers } from "./live-state-numbers.js";
import { rounded } from "./rounded-numbers.js";

const sumTolerance = 0.01; // shares are rounded, so that their sum is not exact

export const liveStateMood = ({ expression, scores }) => ({
  expression: names[expression],
  scores: byName(scores, rounded),
});

/** The mood of a tracker; throws a LiveStateException when a name or a share is wrong. */
export function trackedMood({ expression: name, scores }) {
  const shares = liveStateNumbers("mood", scores, 0, 1);
  const sum = shares.reduce((all, share) => all + share, 0);
  if (!(sum > 0 && sum <= 1 + sumTolerance)) {
    throw new LiveStateException("mood: the shares have to be 1 together.");
  }
  const expression = tryParse(name);
  if (expression < 0) throw new LiveStateException("mood: expected one of the seven expressions.");
  return { expression, scores: fromWeights(shares) };
}
