// Seven shares in label order: angry, disgust, fear, happy, sad, surprise, neutral.

export const labelCount = 7;
export const neutral = 6;

/** Weights divided by their sum. */
export function sharesOf(weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(weights, weight => weight / total);
}

/** The softmax of logits. */
export function softmax(logits, temperature) {
  const largest = Math.max(...logits);
  return sharesOf(Array.from(logits, logit => Math.exp((logit - largest) / temperature)));
}
