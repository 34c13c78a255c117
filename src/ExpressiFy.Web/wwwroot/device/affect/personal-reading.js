// Reads a face against the same person's neutral one; PersonalReading.cs tells how and why.

import { labels } from "./expression-labels.js";
import { fromWeights } from "./expression-scores.js";

/** Log odds that an expression must gain on the resting face before it counts as much as neutral. */
const threshold = 2.5;

/** The shares of a face, from its log odds now and those of the person's own neutral face. */
export function personalReading(now, own) {
  const gains = Array.from(now, (odds, label) => (label === labels.neutral ? 0 : odds - own[label] - threshold));
  const most = Math.max(...gains);
  // Keeps the exponentials finite and leaves the shares the same.
  return fromWeights(gains.map(gain => Math.exp(gain - most)));
}
