// The seven expressions of FER-2013. Wherever numbers stand for all of them, they are arrays in this order.

export const names = ["angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"];

/** The label of each name: its index. */
export const labels = Object.fromEntries(names.map((name, label) => [name, label]));

// ExpressionLabels.cs names the source.
const points = [
  { valence: -0.51, arousal: 0.59 },
  { valence: -0.6, arousal: 0.35 },
  { valence: -0.64, arousal: 0.6 },
  { valence: 0.81, arousal: 0.51 },
  { valence: -0.63, arousal: -0.27 },
  { valence: 0.4, arousal: 0.67 },
  { valence: 0, arousal: 0 },
];

/** The point of an expression in the affect plane; both coordinates -1 to 1. */
export const affect = label => points[label];

/** The label of a name in any case; -1 for anything else. */
export const tryParse = name => names.indexOf(name?.trim().toLowerCase());

/** Numbers in label order by the names of the expressions, each changed by a function. */
export const byName = (numbers, change) =>
  Object.fromEntries(names.map((name, label) => [name, change(numbers[label])]));
