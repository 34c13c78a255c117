// Log odds of the seven expressions against neutral, in label order; that of neutral is 0.

import { clamp } from "./clamp.js";
import { labels } from "./expression-labels.js";

/** The largest absolute value. */
export const largest = 20;

/** Log odds of the softmax of seven logits in label order, divided by a temperature above 0. */
export function fromLogits(logits, temperature) {
  const neutral = logits[labels.neutral];
  // Differences of numbers of 32 bits have 32 bits.
  return Array.from(logits, logit => clamp(Math.fround(logit - neutral) / temperature, -largest, largest));
}
