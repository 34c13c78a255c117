// Pools the scores of both networks in a weighted geometric mean, in which neutral counts less than they say. The
// reasons for the constants stand in ScorePool.cs; a test holds both together.

import { labels } from "../affect/expression-labels.js";
import { fromWeights } from "../affect/expression-scores.js";

const secondShare = 0.35;
const neutralShift = -0.5;
const aloneTemperature = 1.19;
const poolTemperature = 1.3;
const aloneWidth = 80; // of a face in pixels, up to which our network reads alone
const fullWidth = 120; // from which the second has its full share
const leastShare = 1e-12; // keeps logarithms finite

/** How far the second network counts for a face of a width in pixels, 0…1. */
export const secondPart = faceWidth => Math.min(Math.max((faceWidth - aloneWidth) / (fullWidth - aloneWidth), 0), 1);

/**
 * The served scores of a face.
 * @param ours scores of our network
 * @param second scores of the second network; null where ours reads alone
 * @param part how far the second counts, 0…1
 */
export function pool(ours, second, part) {
  const share = second ? secondShare * part : 0;
  const temperature = aloneTemperature + (poolTemperature - aloneTemperature) * (second ? part : 0);
  return fromWeights(
    ours.map((own, label) => {
      const log = (1 - share) * logOf(own) + (share > 0 ? share * logOf(second[label]) : 0);
      return Math.exp((label === labels.neutral ? log + neutralShift : log) / temperature);
    }),
  );
}

const logOf = share => Math.log(Math.max(share, leastShare));
