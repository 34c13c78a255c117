// Shares of the seven expressions in label order, none negative, that sum to 1.

import { affect as affectOf } from "./expression-labels.js";

/** Number of expressions. */
export const count = 7;

/** Normalises seven weights, none negative and not all of them 0. */
export function fromWeights(weights) {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return Array.from(weights, weight => weight / sum);
}

/** Softmax of seven logits in label order, after division by a temperature above 0 (Guo et al. 2017). */
export function fromLogits(logits, temperature) {
  const most = Math.max(...logits);
  // Subtracting the largest keeps the exponentials finite and leaves the shares the same.
  return fromWeights(Array.from(logits, logit => Math.exp((logit - most) / temperature)));
}

/** The label with the largest share; the earlier one on a tie. */
export const top = shares => shares.indexOf(Math.max(...shares));

/** The expected affect: each expression's affect weighted by its share. */
export function affect(shares) {
  let valence = 0;
  let arousal = 0;
  for (const [label, share] of shares.entries()) {
    valence += share * affectOf(label).valence;
    arousal += share * affectOf(label).arousal;
  }
  return { valence, arousal };
}
